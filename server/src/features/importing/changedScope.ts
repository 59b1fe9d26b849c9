import type { Scope } from "../../analysis/index";
import { type Block, type Declaration, type Document, declarationsOf, shadowedIn } from "../../model/index";

/** A scope as it will be once a document is there, with that version of azurerm. */
export function scopeWithDocument(scope: Scope, document: Document, version: string): Scope {
  const { folder, isPartial, documents, declarations } = scope.module;
  const all = new Map(declarations);
  for (const [address, declaration] of declarationsOf(document)) {
    all.set(address, [...(all.get(address) ?? []), declaration]);
  }
  const together = new Map([...documents, [document.uri, document]]);
  const shadowed = shadowedIn([...together.keys()]);
  return {
    ...scope,
    key: {},
    uri: document.uri,
    module: {
      folder,
      isPartial,
      documents: together,
      isShadowed: (uri) => shadowed.has(uri),
      declarations: all,
    },
    versionOf: (provider) => (provider === "azurerm" ? version : scope.versionOf(provider)),
  };
}

/** A scope whose module has only the blocks that `keeps` accepts. */
export function scopeWithBlocks(scope: Scope, keeps: (block: Block) => boolean): Scope {
  const { folder, isPartial, documents: all, declarations: declared } = scope.module;
  const isShadowed = (uri: string) => scope.module.isShadowed(uri);
  const documents = new Map([...all].map(([uri, one]) => [uri, { ...one, blocks: one.blocks.filter(keeps) }]));
  const declarations = new Map<string, readonly Declaration[]>();
  for (const [address, found] of declared) {
    const kept = found.filter(({ block }) => keeps(block));
    if (kept.length > 0) declarations.set(address, kept);
  }
  return { ...scope, key: {}, module: { folder, isPartial, documents, isShadowed, declarations } };
}
