import { mappingOfType } from "../import/mappings/index";
import { type AzureId, nameIn, parseId, writeId } from "../resourceId";
import type { LiveResource, LiveValues } from "./liveValues";

/** A resource of Azure, read. */
export interface Found extends Pick<LiveResource, "location" | "isForeign"> {
  /** As azurerm takes it. */
  readonly id: string;
  readonly name: string;
  readonly parts: AzureId;
  /** What is typed is looked for in it: name and id in lower case. */
  readonly words: string;
  /** In lower case. */
  readonly subscription: string;
}

/** What is in Azure, so that completion can ask for it. Every list is sorted by name. */
export interface Live extends Pick<LiveValues, "regions" | "subscription"> {
  /** Names of VM sizes by region. */
  readonly sizes: ReadonlyMap<string, readonly string[]>;
  /** The resources that are of one of azurerm's types. */
  ofType(type: string): readonly Found[];
  /** The resources of one of Azure's own types. */
  ofAzureType(type: string): readonly Found[];
}

/** Reads every id once, when something is first asked for; each list is made once. */
export function createLive({ resources, sizes, ...others }: LiveValues): Live {
  const lists = new Map<string, readonly Found[]>();
  let byType: ReadonlyMap<string, Kinded[]> | undefined;

  function list(name: string, make: () => readonly Found[]): readonly Found[] {
    const known = lists.get(name) ?? [...make()].sort((one, other) => (one.name < other.name ? -1 : 1));
    lists.set(name, known);
    return known;
  }

  function kinded(type: string): readonly Kinded[] {
    byType ??= read(resources);
    return byType.get(type) ?? [];
  }

  return {
    ...others,
    sizes: new Map(Object.entries(sizes)),
    ofAzureType: (type) => list(type, () => kinded(type)),
    ofType: (type) =>
      list(type, () => {
        if (type === "azurerm_resource_group") return kinded("");
        const { azure = "", is = () => true } = mappingOfType(type) ?? {};
        if (azure === "") return [];
        return kinded(azure).filter(({ kind = "" }) => is({ kind, properties: { computeType: kind } }));
      }),
  };
}

interface Kinded extends Found, Pick<LiveResource, "kind"> {}

/** By Azure's types; the groups that they are in are those without a type. */
function read(resources: readonly LiveResource[]): ReadonlyMap<string, Kinded[]> {
  const groups = new Map<string, Kinded>();
  const byType = new Map<string, Kinded[]>();
  for (const { id, ...about } of resources) {
    const parts = parseId(id);
    if (!parts?.type) continue;
    const known = byType.get(parts.type);
    const found = foundAt(parts, about);
    if (known) known.push(found);
    else byType.set(parts.type, [found]);
    const key = `${parts.subscription}/${parts.group}`.toLowerCase();
    if (!groups.has(key)) groups.set(key, foundAt({ ...parts, type: "", names: [] }, { ...about, location: "" }));
  }
  return byType.set("", [...groups.values()]);
}

function foundAt(parts: AzureId, about: Omit<LiveResource, "id">): Kinded {
  const [id, name] = [writeId(parts), nameIn(parts)];
  const subscription = parts.subscription.toLowerCase();
  return { ...about, id, name, parts, subscription, words: `${name} ${id}`.toLowerCase() };
}
