import { strict as assert } from "node:assert";
import { commands, Range, type TextEdit } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

const text = 'resource "azurerm_resource_group" "main" {\nname="rg"\nlocation = "westeurope"\n}\n';

export const formatting: readonly Test[] = [
  {
    name: "formatting a file lays it out as terraform fmt does, and undoing takes it back",
    run: () =>
      withModule(text, async ({ editor }) => {
        const formatted =
          'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
        await eventually(
          "the text laid out",
          async () => {
            await commands.executeCommand("editor.action.formatDocument");
            return editor.document.getText();
          },
          (now) => now === formatted,
        );
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), text);
      }),
  },
  {
    name: "formatting a selection edits its lines alone",
    run: () =>
      withModule(text, async ({ uri }) => {
        const range = new Range(1, 0, 1, 3);
        const edits = await eventually(
          "edits",
          () => commands.executeCommand<TextEdit[] | undefined>("vscode.executeFormatRangeProvider", uri, range, {}),
          (answer) => (answer?.length ?? 0) > 0,
        );
        assert.deepEqual([...new Set(edits?.map((edit) => edit.range.start.line))], [1]);
      }),
  },
];
