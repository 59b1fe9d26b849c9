import type { Scope } from "../../analysis/index";
import type { Language } from "../../languages/index";
import type { Document, NewBlock } from "../../model/index";
import { scopeWithDocument } from "./changedScope";

/** Blocks that are not written yet, as they will be read in a file of the module, and the scope with that file. */
export function readAsWritten(
  blocks: readonly NewBlock[],
  file: string,
  scope: Scope,
  terraform: Language,
  version = scope.versionOf("azurerm"),
): { readonly written: Document; readonly wider: Scope } {
  const { text } = terraform.conversion!.program(blocks, { packages: [] });
  const written = terraform.parse(`${scope.module.folder}/${file}`, text, scope.catalog);
  return { written, wider: scopeWithDocument(scope, written, version) };
}
