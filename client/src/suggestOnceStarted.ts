// Whoever types at once in the first file is faster than the server starts, and VS Code asks for suggestions only as a word begins.
import { commands, languages, window } from "vscode";
import { terraformSelector } from "./documentSelector";

/** Opens the list of suggestions where a word has been typed that nobody could be asked about, and in an empty file. */
export function suggestOnceStarted(): void {
  const editor = window.activeTextEditor;
  if (!editor?.selection.isEmpty) return;
  const isEmpty = editor.document.getText() === "";
  if (!isEmpty && !editor.document.isDirty) return;
  if (languages.match([...terraformSelector], editor.document) === 0) return;
  const { line, character } = editor.selection.active;
  const before = editor.document.lineAt(line).text.slice(0, character);
  if (isEmpty || /[\w-]$/.test(before)) void commands.executeCommand("editor.action.triggerSuggest", { auto: true });
}
