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
          const edit = await eventually(
            "the refactoring of both files",
            async () => {
              const kind = "refactor.extract";
              const ask = commands.executeCommand<CodeAction[]>(
                "vscode.executeCodeActionProvider",
                uri,
                range,
                kind,
                5,
              );
              return (await ask).find(({ title }) => title === "Extract to variable location")?.edit;
            },
            // The other file is read a moment later.
            (answer) => answer?.size === 2,
          );
          assert.ok(await workspace.applyEdit(edit!));
          assert.match(editor.document.getText(), /location = var\.location/);
          const variables = await workspace.openTextDocument(Uri.joinPath(uri, "..", "variables.tf"));
          const declared = 'variable "location" {\n  type    = string\n  default = "westeurope"\n}\n';
          await eventually(
            "the variable",
            () => variables.getText(),
            (text) => text === declared,
          );
          await commands.executeCommand("undo");
          assert.equal(editor.document.getText(), before);
          await commands.executeCommand("workbench.action.files.revert", variables.uri);
        },
        { files: { "variables.tf": "" } },
      ),
  },
];
