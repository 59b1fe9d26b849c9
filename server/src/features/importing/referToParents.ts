import type { ImportDraft } from "../../azure/index";
import type { NewBlock } from "../../model/index";
import { keyOfId } from "../../resourceIds/index";
import type { AzapiImports } from "./azapiImports";

/**
 * Resources of azurerm that refer to the resource around them, if that is written for azapi: their ids are written out
 * until it is known. Not if that would make a circle.
 */
export function referToParents(
  blocks: readonly NewBlock[],
  { drafted }: Pick<ImportDraft, "drafted">,
  azapi: Pick<AzapiImports, "blocks" | "imported">,
): readonly NewBlock[] {
  if (azapi.imported.length === 0) return blocks;
  const parents = new Map(azapi.imported.map(({ id, address }) => [id, address]));
  const ids = new Map(drafted.map(({ id, address }) => [address, keyOfId(id)]));
  const references = new Map<string, Set<string>>();
  for (const { kind, labels, items } of [...blocks, ...azapi.blocks]) {
    const referred = new Set<string>();
    if (kind === "resource") references.set(labels.join("."), referred);
    collect(items, referred);
  }
  return blocks.map((block) => {
    const address = block.labels.join(".");
    const own = ids.get(address);
    if (block.kind !== "resource" || own === undefined) return block;
    const items = block.items.map((item) => {
      if (item.value.kind !== "text") return item;
      const parent = own.startsWith(`${keyOfId(item.value.text)}/`) ? parents.get(item.value.text) : undefined;
      if (parent === undefined || leadsTo(parent, address)) return item;
      references.get(address)?.add(parent);
      return { ...item, value: { kind: "reference", path: [...parent.split("."), "id"] } as const };
    });
    return { ...block, items };
  });

  function leadsTo(from: string, to: string): boolean {
    const reached = new Set([from]);
    for (const one of reached) for (const next of references.get(one) ?? []) reached.add(next);
    return reached.has(to);
  }
}

/** Adds the addresses that something that is to be written refers to. */
function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  const { kind, path, source } = value as { readonly [name in "kind" | "path" | "source"]?: unknown };
  if (kind === "reference" && Array.isArray(path)) found.add(path.slice(0, 2).join("."));
  if (kind === "expression" && typeof source === "string")
    for (const [address] of source.matchAll(/\b[a-z]\w{0,99}\.[\w-]{1,200}/g)) found.add(address);
  for (const one of Object.values(value)) collect(one, found);
}
