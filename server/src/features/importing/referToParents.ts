import type { ImportDraft } from "../../azure/index";
import type { NewBlock } from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import type { AzapiImports } from "./azapiImports";

/**
 * Resources of azurerm's that refer to what they are in where that is written for azapi: their ids are written out until it is known what is. Not where
 * azapi's blocks refer to them, which could be a circle.
 */
export function referToParents(
  blocks: readonly NewBlock[],
  { drafted }: Pick<ImportDraft, "drafted">,
  azapi: Pick<AzapiImports, "blocks" | "imported">,
): readonly NewBlock[] {
  if (azapi.imported.length === 0) return blocks;
  const parents = new Map(azapi.imported.map(({ id, address }) => [id, address]));
  const ids = new Map(drafted.map(({ id, address }) => [address, keyOfId(id)]));
  const referred = new Set<string>();
  for (const { items } of azapi.blocks) collect(items, referred);
  return blocks.map((block) => {
    const address = block.labels.join(".");
    const own = ids.get(address);
    if (block.kind !== "resource" || own === undefined || referred.has(address)) return block;
    const items = block.items.map((item) => {
      if (item.value.kind !== "text") return item;
      const parent = own.startsWith(`${keyOfId(item.value.text)}/`) ? parents.get(item.value.text) : undefined;
      return parent === undefined
        ? item
        : { ...item, value: { kind: "reference", path: [...parent.split("."), "id"] } as const };
    });
    return { ...block, items };
  });
}

/** Adds the addresses that something that is to be written refers to. */
function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const { kind, path } = value as { readonly kind?: unknown; readonly path?: unknown };
  if (kind === "reference" && Array.isArray(path)) found.add(path.slice(0, 2).join("."));
  for (const one of Object.values(value)) collect(one, found);
}
