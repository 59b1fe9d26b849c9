import type { NewBlock } from "../../../model/change";
import { keyOfId, parseId, writeId } from "../../resourceId";
import { companionIn } from "../mappings/companionIn";
import type { Declared } from "../module/declared";
import type { Referred } from "./generateBody";
import type { Namer } from "./namer";
import { dataBlock } from "./newBlocks";
import type { Providers } from "./providers";

/** What of Azure has an address, so that others can refer to it. */
interface Links {
  /** A reference that gives an id, or the name of the group of that id. */
  readonly refer: (text: string, to: "id" | "group") => Referred | undefined;
  /** Gives something an address. */
  readonly add: (id: string, address: string) => void;
  /** The data sources that references have asked for. */
  readonly data: readonly NewBlock[];
  /** Ids by address, of everything that has been referred to or added. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Starts with what the module declares. What it does not is looked up by data sources, where that is wanted of an id. */
export function createLinks(
  declared: Declared,
  namer: Namer,
  providers: Providers,
  looksUp: (key: string) => boolean,
): Links {
  const addresses = new Map<string, string>();
  const ids = new Map<string, string>();
  const data: NewBlock[] = [];
  return { refer, add, data, ids };

  function add(id: string, address: string): void {
    addresses.set(keyOfId(id), address);
    ids.set(address, id);
  }

  function refer(text: string, to: "id" | "group"): Referred | undefined {
    const id = parseId(text);
    const address =
      id && (addresses.get(keyOfId(id)) ?? declared.surely(id) ?? (looksUp(keyOfId(id)) ? lookUp(text) : undefined));
    if (!id || !address) return undefined;
    const known = ids.get(address) ?? declared.idOf(address) ?? writeId(id);
    ids.set(address, known);
    const steps = address.split(".");
    return to === "id"
      ? { path: [...steps, "id"], gives: known }
      : { path: [...steps, "name"], gives: parseId(known)?.group ?? "" };
  }

  /** A data source for a companion, once for each. */
  function lookUp(text: string): string | undefined {
    const companion = companionIn(text);
    if (!companion) return undefined;
    const { mapping, name, group, subscription } = companion;
    const label = namer.block("data", mapping.type, name, "", mapping.word);
    data.push(dataBlock(mapping.type, label, name, group, providers.of(subscription)));
    const address = `data.${mapping.type}.${label}`;
    add(writeId(parseId(text)!), address);
    return address;
  }
}
