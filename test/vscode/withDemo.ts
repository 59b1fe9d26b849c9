// A file of the demo, as it is when somebody opens it.
import {
  commands,
  type Diagnostic,
  languages,
  type Position,
  Range,
  Selection,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import { eventually } from "./eventually";

/** Where there may be nothing to be found. */
const right = /^(?:azapi|applied)\//;

/** Opens it alone, once its findings are there. */
export async function withDemo(use: (editor: TextEditor) => Promise<void>, file = "main.tf"): Promise<void> {
  const root = workspace.workspaceFolders?.[0];
  if (!root) throw new Error("The suite needs a workspace: open a folder.");
  const uri = Uri.joinPath(root.uri, file);
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  const findings = (): readonly Diagnostic[] =>
    languages.getDiagnostics(uri).filter(({ source }) => source === "azureml-terraform");
  await commands.executeCommand("workbench.action.closeSidebar");
  await eventually("the demo's findings", findings, (found) => found.length > 0 || right.test(file));
  await use(editor);
}

/** Where a text is. */
export function lineOf({ document }: TextEditor, text: string): number {
  return document.positionAt(document.getText().indexOf(text)).line;
}

/** Puts the cursor somewhere, and a line to the top. */
export function look(editor: TextEditor, top: number, cursor: Position): void {
  editor.selection = new Selection(cursor, cursor);
  editor.revealRange(new Range(top, 0, top, 0), 3);
}
