import type { Scope } from "../../analysis/scope";
import type { Document } from "../../model/document";
import { declarationsOf } from "../../model/module";

/** A scope as it will be once a document is there, with that version of azurerm. */
export function widened(scope: Scope, document: Document, version: string): Scope {
  const { folder, isPartial, revision, documents, declarations } = scope.module;
  const all = new Map(declarations);
  for (const [address, declaration] of declarationsOf(document)) {
    all.set(address, [...(all.get(address) ?? []), declaration]);
  }
  return {
    ...scope,
    uri: document.uri,
    module: {
      folder,
      isPartial,
      revision,
      documents: new Map([...documents, [document.uri, document]]),
      declarations: all,
    },
    versionOf: (provider) => (provider === "azurerm" ? version : scope.versionOf(provider)),
  };
}
