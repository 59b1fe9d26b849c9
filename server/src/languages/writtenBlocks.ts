import type { Catalog } from "../catalog/index";
import type { NewBlock } from "../model/index";
import { applyEdits } from "../text/index";
import type { Language } from "./language";

/**
 * The text of new blocks for a document, formatted as is usual in its language; empty in one in which nobody writes
 * programs.
 */
export function writtenBlocks(blocks: readonly NewBlock[], uri: string, language: Language, catalog: Catalog): string {
  const text = language.conversion?.program(blocks, { packages: [] }).text ?? "";
  return applyEdits(text, language.format?.(language.parse(uri, text, catalog)) ?? []);
}
