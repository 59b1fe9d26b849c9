// A module for one test: a folder in the workspace with a file that is opened, and gone afterwards.
import { commands, type Position, Range, type TextEditor, Uri, WorkspaceEdit, window, workspace } from "vscode";

export interface OpenModule {
  readonly editor: TextEditor;
  readonly uri: Uri;
  /** Where `$0` was in the text; its start if there was none. */
  readonly cursor: Position;
}

export interface ModuleSetup {
  /** What the folder is called, where that is to be seen. */
  readonly folder?: string;
  /** What the opened file is called. */
  readonly name?: string;
  /** Other files of the folder, by their paths in it. */
  readonly files?: Readonly<Record<string, string>>;
}

let modules = 0;

export async function withModule(
  marked: string,
  use: (module: OpenModule) => Promise<void>,
  { folder: called = `module-${++modules}`, name = "main.tf", files = {} }: ModuleSetup = {},
): Promise<void> {
  const root = workspace.workspaceFolders?.[0];
  if (!root) throw new Error("The suite needs a workspace: open a folder.");
  const folder = Uri.joinPath(root.uri, called);
  const uri = Uri.joinPath(folder, name);
  for (const [path, text] of Object.entries({ ...files, [name]: marked.replace("$0", "") })) {
    await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
  }
  try {
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    const cursor = editor.document.positionAt(Math.max(marked.indexOf("$0"), 0));
    editor.revealRange(new Range(cursor, cursor));
    await use({ editor, uri, cursor });
  } finally {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    // As in VS Code's own explorer: only then does it let go of the documents in there, which else count as open for minutes.
    const deletion = new WorkspaceEdit();
    deletion.deleteFile(folder, { recursive: true });
    await workspace.applyEdit(deletion);
  }
}
