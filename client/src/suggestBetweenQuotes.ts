// A snippet leaves `""` where a value is to be: whoever gets there by Tab is shown what fits, as whoever types the quotes is.
import { commands, type Disposable, languages, type TextEditor, TextEditorSelectionChangeKind, window } from "vscode";
import { terraformSelector } from "./documentSelector";

/** Opens the list of suggestions whenever a command has put the cursor between two quotes. */
export function suggestBetweenQuotes(): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    if (kind !== TextEditorSelectionChangeKind.Command || textEditor !== window.activeTextEditor) return;
    if (!isBetweenQuotes(textEditor)) return;
    // `auto`: where there is nothing to suggest, nothing says so.
    void commands.executeCommand("editor.action.triggerSuggest", { auto: true });
  });
}

function isBetweenQuotes({ document, selections: [selection, ...others] }: TextEditor): boolean {
  if (!selection?.isEmpty || others.length > 0 || !languages.match(terraformSelector, document)) return false;
  const { line, character } = selection.active;
  return document.lineAt(line).text.slice(Math.max(character - 1, 0), character + 1) === '""';
}
