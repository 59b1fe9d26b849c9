/** What a state has, at the addresses that it has by now: `moved` blocks are followed, and what Terraform moves by itself. */
import type { Scope } from "../../analysis/index";
import type { StateObject } from "../../azure/index";
import { type AddressPart, movesIn, partsText } from "../replacement/replacement";

/** An instance in the state, where it is by now. */
export interface PriorObject {
  readonly object: StateObject;
  parts: readonly AddressPart[];
  /** The address that it has in the state. */
  readonly from: string;
  /** Whether a block of the configuration is what it is an instance of. */
  isClaimed: boolean;
  /** What a `removed` block says of it. */
  removed?: "destroyed" | "forgotten";
}

/** The managed instances in a state. */
export interface PriorObjects {
  readonly all: readonly PriorObject[];
  /** Follows what a module states, once it is known. */
  follow(parts: readonly AddressPart[], scope: Scope): void;
  /** The instance of a block, which is `repeated` if it has keys now: with none of its own it may be the one that had no key, or key 0. */
  claim(block: string, key: string): PriorObject | undefined;
  /** A data source as it was last read. */
  dataAt(block: string, key: string): StateObject | undefined;
}

/** Everything that is managed, except what waits to be destroyed. */
export function priorObjects(objects: readonly StateObject[]): PriorObjects {
  const all = objects
    .filter(({ isData, deposed }) => !isData && deposed === undefined)
    .map((object): PriorObject => {
      const from = object.block + object.key;
      return { object, parts: partsOfAddress(object.block + object.key), from, isClaimed: false };
    });
  const data = new Map(objects.flatMap((one) => (one.isData ? [[one.block + one.key, one] as const] : [])));
  let byAddress = indexed();

  function indexed() {
    return new Map(all.map((one) => [partsText(one.parts), one]));
  }

  return {
    all,
    follow(parts, scope) {
      const moves = movesIn({ modules: new Map([[partsText(parts), { parts, scope }]]) }, { modules: new Map() });
      for (const one of all) {
        const before = partsText(one.parts);
        const removed = moves.removed(one.parts);
        if (removed) one.removed = removed;
        one.parts = moves.follow(one.parts, (address) => address !== before && byAddress.has(address));
        if (partsText(one.parts) !== before) byAddress = indexed();
      }
    },
    claim(block, key) {
      const other = key === "" ? "[0]" : key === "[0]" ? "" : undefined;
      const found =
        byAddress.get(block + key) ?? (other === undefined ? undefined : notClaimed(byAddress.get(block + other)));
      if (found) found.isClaimed = true;
      return found;
    },
    dataAt: (block, key) => data.get(block + key),
  };
}

function notClaimed(one: PriorObject | undefined): PriorObject | undefined {
  return one?.isClaimed ? undefined : one;
}

/** `module.a["x"]`, `azurerm_subnet.b[0]`: a name of two words each, with its key. */
const part = /((?:data\.)?[\w-]+\.[\w-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?(?:\.|$)/gy;

/** The parts of an address as a state has it. */
export function partsOfAddress(address: string): readonly AddressPart[] {
  return [...address.matchAll(part)].map(([, name = "", own = ""]) => ({ name, key: own }));
}
