import { strict as assert } from "node:assert";
import { type CodeAction, commands, Range, Uri, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

export const refactoring: readonly Test[] = [
  {
    name: "extracting a literal puts a variable into the module's other file, and undoing takes it back",
    run: () =>
      withModule(
        'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "west$0europe"\n}\n',
        async ({ editor, uri, cursor }) => {
          const range = new Range(cursor, cursor);
          const before = editor.document.getText();
          const actions = await eventually(
            "the refactoring",
            () =>
              commands.executeCommand<CodeAction[]>(
                "vscode.executeCodeActionProvider",
                uri,
                range,
                "refactor.extract",
                5,
              ),
            (answer) =>
              answer.some(({ title, edit }) => title === "Extract to variable location" && edit !== undefined),
          );
          const action = actions.find(({ title }) => title === "Extract to variable location");
          assert.ok(await workspace.applyEdit(action!.edit!));
          assert.match(editor.document.getText(), /location = var\.location/);
          const variables = await workspace.openTextDocument(Uri.joinPath(uri, "..", "variables.tf"));
          assert.equal(variables.getText(), 'variable "location" {\n  type    = string\n  default = "westeurope"\n}\n');
          await commands.executeCommand("undo");
          assert.equal(editor.document.getText(), before);
          await commands.executeCommand("workbench.action.files.revert", variables.uri);
        },
        { files: { "variables.tf": "" } },
      ),
  },
];
