import { formatResourceId, groupIdOf, parseResourceId, type ResourceId, resourceNameOf } from "../resourceIds/index";
import { appendTo } from "../text/index";
import { isOfMapping, mappingOfType } from "./mappings";

/** What the signed-in user has in Azure, as far as it has been listed. It is only suggested: there may be more. */
export interface InventoryValues {
  readonly resources: readonly InventoryResource[];
  /** Names of the regions that may be used; empty where that is not known. */
  readonly regions: readonly string[];
  /** Names of the VM sizes that Azure ML has in a region. */
  readonly sizes: Readonly<Record<string, readonly string[]>>;
  /** The subscription in which Terraform works where the code names none. */
  readonly subscription?: string;
}

/** A resource that code may refer to. */
export interface InventoryResource {
  readonly id: string;
  /** The region; empty where it is not known. */
  readonly location: string;
  /** Of workspaces and computes, which kind of them: `Hub`, `AmlCompute`. */
  readonly kind?: string;
  /** Set where it is in another tenant than the one that Terraform works in. */
  readonly isForeign?: boolean;
}

/** An Azure resource with its id taken apart. */
export interface InventoryItem extends Pick<InventoryResource, "location" | "isForeign"> {
  /** In azurerm's spelling. */
  readonly id: string;
  readonly name: string;
  readonly parts: ResourceId;
  /** Name and id in lower case, to be searched for what is typed. */
  readonly searchText: string;
  /** In lower case. */
  readonly subscription: string;
}

/** What the signed-in user has in Azure, by type, for completion. Every list is sorted by name. */
export interface Inventory extends Pick<InventoryValues, "regions" | "subscription"> {
  /** Names of VM sizes by region. */
  readonly sizes: ReadonlyMap<string, readonly string[]>;
  /** The resources that are of one of azurerm's types. */
  ofType(type: string): readonly InventoryItem[];
  /** The resources of one of Azure's own types. */
  ofAzureType(type: string): readonly InventoryItem[];
}

/** Parses the ids at the first question; each list is made once. */
export function createInventory({ resources, sizes, ...others }: InventoryValues): Inventory {
  const lists = new Map<string, readonly InventoryItem[]>();
  let byType: ReadonlyMap<string, ItemOfKind[]> | undefined;

  function list(name: string, make: () => readonly InventoryItem[]): readonly InventoryItem[] {
    const list = lists.get(name) ?? [...make()].sort((one, other) => (one.name < other.name ? -1 : 1));
    lists.set(name, list);
    return list;
  }

  function itemsOfType(type: string): readonly ItemOfKind[] {
    byType ??= itemsByType(resources);
    return byType.get(type) ?? [];
  }

  return {
    ...others,
    sizes: new Map(Object.entries(sizes)),
    ofAzureType: (type) => list(type, () => itemsOfType(type)),
    ofType: (type) =>
      list(type, () => {
        if (type === "azurerm_resource_group") return itemsOfType("");
        const mapping = mappingOfType(type);
        if (!mapping?.azureType) return [];
        const isOne = ({ kind = "" }: ItemOfKind) => isOfMapping(mapping, { kind, properties: { computeType: kind } });
        return itemsOfType(mapping.azureType).filter(isOne);
      }),
  };
}

interface ItemOfKind extends InventoryItem, Pick<InventoryResource, "kind"> {}

/** By Azure resource type; their resource groups are listed under the empty type. */
function itemsByType(resources: readonly InventoryResource[]): ReadonlyMap<string, ItemOfKind[]> {
  const groups = new Map<string, ItemOfKind>();
  const byType = new Map<string, ItemOfKind[]>();
  for (const { id, ...details } of resources) {
    const parts = parseResourceId(id);
    if (!parts?.type || !parts.group) continue;
    appendTo(byType, parts.type, itemOf(parts, details));
    const key = `${parts.subscription}/${parts.group}`.toLowerCase();
    if (!groups.has(key)) groups.set(key, itemOf(groupIdOf(parts), { ...details, location: "" }));
  }
  return byType.set("", [...groups.values()]);
}

function itemOf(parts: ResourceId, details: Omit<InventoryResource, "id">): ItemOfKind {
  const [id, name] = [formatResourceId(parts), resourceNameOf(parts)];
  const subscription = parts.subscription.toLowerCase();
  return { ...details, id, name, parts, subscription, searchText: `${name} ${id}`.toLowerCase() };
}
