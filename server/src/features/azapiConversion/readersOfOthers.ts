/** Data sources of azapi's that read what azurerm reads of other resources before it sends something: one for each that is read. */

import type { Scope } from "../../analysis/index";
import { aliasChosen, readerBlock, sourceOf, type WantedReader } from "../../azure/index";
import { type Block, bodyItemOf, type NewBlock, nameOf, typeOf } from "../../model/index";
import { freeName } from "../../text/index";

/** The data sources that a converted module needs to read other resources. */
export class ReadersOfOthers {
  private readonly wanted = new Map<string, WantedReader & { readonly name: string }>();

  constructor(private readonly scope: Scope) {}

  /** The address of the one that reads paths of something. */
  addressOf(wanted: WantedReader): string {
    const there = readerIn(this.scope, wanted);
    if (there !== undefined) return there;
    const key = `${wanted.alias} ${wanted.azureType} ${wanted.id}`;
    const before = this.wanted.get(key);
    const name = before?.name ?? this.freeFor(wanted.argument.replace(/_?(?:resource_)?id$/, "") || "other");
    this.wanted.set(key, { ...wanted, name, paths: [...new Set([...(before?.paths ?? []), ...wanted.paths])] });
    return `data.azapi_resource.${name}`;
  }

  blocks(): NewBlock[] {
    return [...this.wanted.values()].map((one) => readerBlock(one.name, one));
  }

  private freeFor(wanted: string): string {
    const { declarations } = this.scope.module;
    const taken = new Set([...this.wanted.values()].map(({ name }) => name));
    return freeName([wanted], (name) => taken.has(name) || declarations.has(`data.azapi_resource.${name}`));
  }
}

/** The address of a data source in a module that reads all these paths already. */
export function readerIn({ module }: Scope, { azureType, id, paths, alias }: WantedReader): string | undefined {
  for (const document of module.documents.values())
    for (const block of document.blocks) {
      const [type, resource, exported] = ["type", "resource_id", "response_export_values"].map(
        (name) => bodyItemOf(block.body, name)?.value,
      );
      if (!isReader(block) || type?.kind !== "text" || type.text !== azureType || !resource) continue;
      if (aliasChosen(block) !== alias) continue;
      const texts = exported?.kind === "list" ? exported.items.map((one) => (one.kind === "text" ? one.text : "")) : [];
      const isThere = sourceOf(resource, document, undefined) === id && paths.every((path) => texts.includes(path));
      if (isThere) return `data.azapi_resource.${nameOf(block)}`;
    }
  return undefined;
}

function isReader(block: Block): boolean {
  return block.kind === "data" && typeOf(block) === "azapi_resource";
}
