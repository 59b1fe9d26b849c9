import { Range, type Uri, type WorkspaceEdit } from "vscode";
import type { TextChange } from "../../server/src/protocol/index";

/** A range as the server writes it. */
export function rangeOf({ start, end }: TextChange["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** Adds the server's changes of a document to a workspace edit. */
export function addChanges(edit: WorkspaceEdit, uri: Uri, changes: readonly TextChange[]): void {
  for (const { range, newText } of changes) edit.replace(uri, rangeOf(range), newText);
}
