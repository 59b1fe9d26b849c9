// Picks a suggestion as a person does, through VS Code's own list, so that the resulting text is what is tested.
import { commands, Selection, type TextEditor } from "vscode";
import { completionsAt } from "./completionsAt";
import { eventually } from "./eventually";
import type { OpenModule } from "./withModule";

/** Types `typed` at the mark, accepts the first suggestion, and gives back the text. */
export async function accept({ editor, uri, cursor }: OpenModule, typed: string, expected: string): Promise<string> {
  await completionsAt(uri, cursor, expected);
  editor.selection = new Selection(cursor, cursor);
  if (typed) await commands.executeCommand("type", { text: typed });
  const before = editor.document.getText();
  return eventually(
    `"${expected}" to be accepted`,
    async () => {
      await commands.executeCommand("editor.action.triggerSuggest");
      await new Promise((resolve) => setTimeout(resolve, 700));
      await commands.executeCommand("acceptSelectedSuggestion");
      return textOf(editor);
    },
    (text) => text !== before,
  );
}

function textOf(editor: TextEditor): string {
  return editor.document.getText().replaceAll("\r\n", "\n");
}
