// What VS Code does by itself while somebody types, as language-configuration.json tells it.
import { strict as assert } from "node:assert";
import { commands, Selection } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { type OpenModule, withModule } from "../withModule";

/** What is typed at the mark of a text, `\n` being the Enter key, and what comes of it. */
const typed: readonly [name: string, text: string, keys: string, expected: string][] = [
  [
    "braces close themselves, and Enter opens them",
    "locals {\n  a = 1\n}\nlocals $0\n",
    "{\n",
    "locals {\n  a = 1\n}\nlocals {\n  \n}\n",
  ],
  [
    "a block in a block is indented once more",
    'resource "a" "b" {\n  x $0\n}\n',
    "{\n",
    'resource "a" "b" {\n  x {\n    \n  }\n}\n',
  ],
  ["quotes close themselves, but not in a string", "locals {\n  a = $0\n}\n", '"b', 'locals {\n  a = "b"\n}\n'],
  ["braces of a template close themselves", 'locals {\n  a = "$0"\n}\n', "$" + "{", 'locals {\n  a = "$' + '{}"\n}\n'],
  [
    "a closing brace goes back to where its block begins",
    'resource "a" "b" {\n  x {\n    $0\n',
    "}",
    'resource "a" "b" {\n  x {\n  }\n',
  ],
  ["a comment that is broken stays one", "# one $0two\n", "\n", "# one \n# two\n"],
];

export const typing: readonly Test[] = [
  ...typed.map(([name, text, keys, expected]) => ({
    name: `typing: ${name}`,
    run: () =>
      withModule(text, async (module) => {
        await type(module, keys);
        assert.equal(module.editor.document.getText(), expected);
      }),
  })),
  {
    name: "typing: a line becomes a comment and back",
    run: () =>
      withModule("locals {\n  $0a = 1\n}\n", async ({ editor, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        await commands.executeCommand("editor.action.commentLine");
        assert.equal(editor.document.lineAt(1).text, "  # a = 1");
        await commands.executeCommand("editor.action.commentLine");
        assert.equal(editor.document.lineAt(1).text, "  a = 1");
      }),
  },
  {
    name: "typing: a word is a name, dashes included",
    run: () =>
      withModule("locals {\n  a = azurerm_key_vault.my-va$0ult.id\n}\n", async ({ editor, cursor }) => {
        // The pattern comes with the first look at the language.
        const word = () => editor.document.getText(editor.document.getWordRangeAtPosition(cursor));
        await eventually("the word", word, (text) => text === "my-vault");
      }),
  },
];

async function type({ editor, cursor }: OpenModule, keys: string): Promise<void> {
  editor.selection = new Selection(cursor, cursor);
  for (const text of keys) await commands.executeCommand("type", { text });
  // What the keys have opened would take the next Enter.
  await commands.executeCommand("hideSuggestWidget");
}
