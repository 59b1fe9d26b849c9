// All safe fixes of a document as one code action.
import type { CodeAction } from "vscode-languageserver";
import type { Edit } from "../../text/edit";
import type { Lines } from "../../text/lines";
import { textEditsOf } from "./textEditsOf";

/** As an action of `kind`: a quick fix for people to choose, or the source action that is made on saving. */
export function fixAllOf(edits: readonly Edit[], uri: string, lines: Lines, kind: string): CodeAction {
  return { title: "Fix all in this file", kind, edit: { changes: { [uri]: textEditsOf(edits, lines) } } };
}
