// Writes what was previewed, as one edit that one undo takes back.
import { Position, Range, WorkspaceEdit, window, workspace } from "vscode";
import type { ImportResult, TextChange } from "../../../../server/src/protocol";
import { rangeOf } from "../../rangeOf";
import type { Target } from "../questions/target";

/** False where VS Code would not. Shows the file at what is new in it. */
export async function applyImport({ uri, isNew }: Target, { edits, after }: ImportResult): Promise<boolean> {
  const edit = new WorkspaceEdit();
  if (isNew) {
    edit.createFile(uri, { ignoreIfExists: false });
    edit.insert(uri, new Position(0, 0), after);
  } else for (const one of edits) edit.replace(uri, rangeOf(one.range), one.newText);
  if (!(await workspace.applyEdit(edit))) return false;
  const document = await workspace.openTextDocument(uri);
  const start = isNew ? new Position(0, 0) : document.positionAt(startOfMost(edits, after));
  await window.showTextDocument(document, { selection: new Range(start, start), preview: false });
  return true;
}

/** Where what is new begins in the text that came out; of a program, behind the imports. */
function startOfMost(edits: readonly TextChange[], after: string): number {
  const [most = ""] = edits.map(({ newText }) => newText.trim()).sort((one, other) => other.length - one.length);
  return Math.max(after.indexOf(most), 0);
}
