// A snippet leaves `""` or nothing where a value is to be: whoever gets there by Tab is shown what fits, as whoever types is.
import { commands, type Disposable, languages, type TextEditor, TextEditorSelectionChangeKind, window } from "vscode";
import { terraformSelector } from "./documentSelector";

/** Opens the list of suggestions whenever a command has put the cursor where a value is to be. */
export function suggestForValues(): Disposable {
  let last: string | undefined;
  return window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    const { uri, version } = textEditor.document;
    const now = `${uri.toString()} ${version}`;
    const isEdited = now !== last;
    last = now;
    if (kind !== TextEditorSelectionChangeKind.Command || textEditor !== window.activeTextEditor) return;
    // What a suggestion has written opens the list itself: asked twice at once, VS Code shows none.
    if (!isBetweenQuotes(textEditor) && (isEdited || !isBehindEquals(textEditor))) return;
    // `auto`: where there is nothing to suggest, nothing says so.
    void commands.executeCommand("editor.action.triggerSuggest", { auto: true });
  });
}

function isBetweenQuotes(editor: TextEditor): boolean {
  const [before, after] = around(editor);
  return before.endsWith('"') && after.startsWith('"');
}

function isBehindEquals(editor: TextEditor): boolean {
  const [before, after] = around(editor);
  return before.endsWith(" = ") && after === "";
}

/** What stands before and behind the cursor in its line; nothing where that is no single one, or in another language. */
function around({ document, selections: [selection, ...others] }: TextEditor): readonly [string, string] {
  if (!selection?.isEmpty || others.length > 0 || !languages.match(terraformSelector, document)) return ["", ""];
  const { line, character } = selection.active;
  const { text } = document.lineAt(line);
  return [text.slice(0, character), text.slice(character)];
}
