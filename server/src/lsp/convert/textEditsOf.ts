// Edits as LSP's.
import type { TextEdit } from "vscode-languageserver";
import type { Edit } from "../../text/edit";
import type { Lines } from "../../text/lines";
import { rangeOf } from "./rangeOf";

/** In the same order. */
export function textEditsOf(edits: readonly Edit[], lines: Lines): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text }));
}
