/**
 * What `moved` and `removed` blocks say. Source: internal/refactoring/move_execute.go of Terraform, and what `terraform plan` 1.11 does:
 * moves are followed one after another, none goes to an address that is taken, and what names no key moves all instances.
 */
import { placesOfKind } from "../../analysis/index";
import { type Body, bodyItemOf, type Value } from "../../model/index";
import { appendTo, hclIndex } from "../../text/index";
import { type AddressPart, anyKey, type MadeModule, partsText } from "./madeModules";

interface Move {
  readonly from: readonly AddressPart[];
  readonly to: readonly AddressPart[];
}

/** The `moved` and `removed` statements of a configuration. */
export interface Moves {
  /** Where something is now; the same address where nothing moves it. */
  follow(parts: readonly AddressPart[], isTaken: (address: string) => boolean): readonly AddressPart[];
  /** Whether a statement names this address, with whatever keys: then Terraform does not move by itself. */
  isMentioned(parts: readonly AddressPart[]): boolean;
  /** What a `removed` block says of it. */
  removed(parts: readonly AddressPart[]): "destroyed" | "forgotten" | undefined;
  /** How many statements could not be read. */
  readonly unread: number;
}

/** The modules of a configuration with their addresses. */
export interface Stating {
  readonly modules: ReadonlyMap<string, Pick<MadeModule, "parts" | "scope">>;
}

/**
 * The statements of all modules of a configuration, without moves that another one has said already: what they are
 * about has moved.
 */
export function movesIn({ modules }: Stating, before: Stating): Moves {
  const made = new Set<string>();
  for (const { parts: within, scope } of before.modules.values())
    for (const { block } of placesOfKind("moved", scope)) made.add(`${partsText(within)} ${endsOf(block.body)}`);
  const moves = new Map<string, Move[]>();
  const mentioned = new Set<string>();
  const removed = new Map<string, "destroyed" | "forgotten">();
  let unread = 0;
  for (const { parts: within, scope } of modules.values()) {
    for (const { block } of placesOfKind("moved", scope)) {
      if (made.has(`${partsText(within)} ${endsOf(block.body)}`)) continue;
      const [from, to] = ["from", "to"].map((name) => addressParts(bodyItemOf(block.body, name)?.value));
      if (!from || !to) unread++;
      else {
        const move = { from: [...within, ...from], to: [...within, ...to] };
        appendTo(moves, plainOf(move.from), move);
        for (const end of [move.from, move.to]) mentioned.add(plainOf(end));
      }
    }
    for (const { block } of placesOfKind("removed", scope)) {
      const from = addressParts(bodyItemOf(block.body, "from")?.value);
      if (!from) unread++;
      else removed.set(plainOf([...within, ...from]), isKept(block.body) ? "forgotten" : "destroyed");
    }
  }

  function step(parts: readonly AddressPart[]): readonly AddressPart[] | undefined {
    for (let length = 1; length <= parts.length; length++) {
      const head = parts.slice(0, length);
      for (const { from, to } of moves.get(plainOf(head)) ?? []) {
        const last = head.at(-1)!;
        const [of, at] = [from.at(-1)!, to.at(-1)!];
        if (partsText(from.slice(0, -1)) !== partsText(head.slice(0, -1))) continue;
        const isWhole = of.key === "" && at.key === "";
        if (!isWhole && (of.key !== last.key || last.key === anyKey)) continue;
        const key = isWhole ? last.key : at.key;
        return [...to.slice(0, -1), { name: at.name, key }, ...parts.slice(length)];
      }
    }
    return undefined;
  }

  return {
    unread,
    follow(parts, isTaken) {
      const seen = new Set([partsText(parts)]);
      let current = parts;
      for (let next = step(current); next; next = step(current)) {
        const address = partsText(next);
        if (seen.has(address) || (isTaken(address) && !step(next))) break;
        seen.add(address);
        current = next;
      }
      return current;
    },
    isMentioned: (parts) => mentioned.has(plainOf(parts)),
    removed(parts) {
      for (let length = 1; length <= parts.length; length++) {
        const found = removed.get(plainOf(parts.slice(0, length)));
        if (found) return found;
      }
      return undefined;
    },
  };
}

function endsOf(body: Body): string {
  return ["from", "to"].map((name) => partsText(addressParts(bodyItemOf(body, name)?.value) ?? [])).join(" ");
}

/** An address without keys. */
function plainOf(parts: readonly AddressPart[]): string {
  return parts.map(({ name }) => name).join(".");
}

/** Whether `lifecycle { destroy = false }` keeps what is removed from the state. */
function isKept(body: Body): boolean {
  const lifecycle = bodyItemOf(body, "lifecycle")?.value;
  const destroy = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "destroy")?.value : undefined;
  return destroy?.kind === "bool" && !destroy.bool;
}

/**
 * An address as these blocks and `import` blocks write it; undefined if only a plan knows it. `keyOf` gives the value
 * of an index that is not a literal.
 */
export function addressParts(
  value: Value | undefined,
  keyOf: (index: Value) => string | undefined = () => undefined,
): AddressPart[] | undefined {
  if (value?.kind !== "reference" || value.reference.bound) return undefined;
  const parts: { name: string; key: string }[] = [];
  const steps = value.reference.steps[0]?.name === "resource" ? value.reference.steps.slice(1) : value.reference.steps;
  for (let at = 0; at < steps.length; ) {
    const names: string[] = [];
    const wanted = steps[at]!.name === "data" ? 3 : 2;
    for (; names.length < wanted && steps[at]?.kind === "name" && steps[at]!.name !== ""; at++)
      names.push(steps[at]!.name);
    if (names.length < wanted) return undefined;
    let key = "";
    if (steps[at]?.kind === "index") {
      const index = steps[at++]!.key;
      const text =
        index?.kind === "text"
          ? hclIndex(index.text)
          : index?.kind === "number"
            ? `[${index.number}]`
            : index && keyOf(index);
      if (text === undefined) return undefined;
      key = text;
    }
    parts.push({ name: names.join("."), key });
  }
  return parts.length > 0 ? parts : undefined;
}
