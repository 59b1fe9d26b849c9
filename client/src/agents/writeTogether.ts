import { l10n, Range, type TextDocument, Uri, WorkspaceEdit, workspace } from "vscode";
import type { ToolReply } from "../../../server/src/protocol";

/** Writes files as one edit, which can be undone, and saves them; a sentence where they are not as they were read. */
export async function writeTogether(files: ToolReply["files"]): Promise<string | undefined> {
  const edit = new WorkspaceEdit();
  const open: TextDocument[] = [];
  for (const { path, before, after } of files) {
    const uri = Uri.file(path);
    const document = await workspace.openTextDocument(uri).then(
      (one) => one,
      () => undefined,
    );
    if (!document && before === "") {
      edit.createFile(uri, { contents: new TextEncoder().encode(after) });
      continue;
    }
    const text = document?.getText();
    if (!document || text !== before) return l10n.t("Nothing was written: {0} has changed meanwhile. Ask again.", path);
    edit.replace(uri, new Range(document.positionAt(0), document.positionAt(text.length)), after);
    open.push(document);
  }
  if (!(await workspace.applyEdit(edit))) return l10n.t("Nothing was written: the editor refused the change.");
  for (const document of open) await document.save();
  return undefined;
}
