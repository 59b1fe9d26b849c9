// Writes the constraint that pins a provider.
import { Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { VersionOriginResult } from "../../../server/src/protocol";
import { mayWrite } from "../mayWrite";
import { rangeOf } from "../rangeOf";

type Files = NonNullable<VersionOriginResult["pin"]>["files"];

/** As one edit, which one undo takes back: the file is shown, so that it is at hand. */
export async function pin(files: Files): Promise<void> {
  if (!mayWrite()) return;
  const edit = new WorkspaceEdit();
  for (const { uri, edits } of files)
    for (const { range, newText } of edits) edit.replace(Uri.parse(uri), rangeOf(range), newText);
  const [first] = files;
  if (!first || !(await workspace.applyEdit(edit))) return;
  const editor = await window.showTextDocument(Uri.parse(first.uri));
  const at = first.edits[0]?.range.start;
  if (at) editor.revealRange(rangeOf({ start: at, end: at }));
}
