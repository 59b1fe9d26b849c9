// Writes what was previewed, as one edit that one undo takes back.
import { Position, Range, WorkspaceEdit, window, workspace } from "vscode";
import type { ImportResult, NewText } from "../../../server/src/protocol";
import type { Target } from "./target";

/** False where VS Code would not. Shows the file at what is new in it. */
export async function applyImport({ uri, isNew }: Target, { edits, after }: ImportResult): Promise<boolean> {
  const edit = new WorkspaceEdit();
  if (isNew) {
    edit.createFile(uri, { ignoreIfExists: false });
    edit.insert(uri, new Position(0, 0), after);
  } else for (const one of edits) edit.replace(uri, rangeOf(one.range), one.newText);
  if (!(await workspace.applyEdit(edit))) return false;
  const start = isNew || !edits[0] ? new Position(0, 0) : rangeOf(edits[0].range).start;
  await window.showTextDocument(uri, { selection: new Range(start, start), preview: false });
  return true;
}

/** A range as the server writes it. */
export function rangeOf({ start, end }: NewText["range"]): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
