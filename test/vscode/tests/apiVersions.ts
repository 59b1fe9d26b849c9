import { strict as assert } from "node:assert";
import { type CodeAction, commands, Range, Selection, TabInputTextDiff, type TextDocument, window } from "vscode";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { withModule } from "../withModule";

const title = "Use Another API Version…";

/** A connection of a workspace, with what only its own API version has. */
export const connection = `resource "azapi_resource" "search" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2024-10$0-01"
  name      = "search"
  parent_id = var.workspace
  body = {
    properties = {
      category    = "CognitiveSearch"
      target      = "https://search.example"
      authType    = "AAD"
      valueFormat = "JSON"
    }
  }
}

variable "workspace" {
  type = string
}
`;

export const apiVersions: readonly Test[] = [
  {
    name: "another API version says what it changes in the body, shows that, and is made as one edit",
    run: () =>
      withModule(connection, async ({ editor, uri, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        const before = editor.document.getText();
        const action = await eventually(
          "the action on the type",
          async () => {
            const ask = commands.executeCommand<CodeAction[]>(
              "vscode.executeCodeActionProvider",
              uri,
              new Range(cursor, cursor),
              "refactor.rewrite",
            );
            return (await ask).find((one) => one.title === title);
          },
          (one) => one !== undefined,
        );
        const command = action?.command?.command ?? "";
        assert.equal(command, "azuremlTerraform.useApiVersion");
        const made = commands.executeCommand(command);
        await settle();
        await screenshot("apiVersions");
        await press("enter");
        await eventually("the comparison", () => comparisons().length === 1);
        assert.equal(editor.document.getText(), before);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await made;
        const after = before.replace("2024-10-01", "2026-05-01").replace(/\n +valueFormat.*/, "");
        await eventually("the edit", () => laidOut(editor.document) === after.replace(/ +=/g, " ="));
        await window.showTextDocument(editor.document);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), before);
      }),
  },
  {
    name: "where no type of azapi is written out, that is said",
    run: () =>
      withModule('resource "azurerm_resource_group" "x" {\n  $0\n}\n', async ({ editor, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        await commands.executeCommand("azuremlTerraform.useApiVersion");
        assert.equal(comparisons().length, 0);
      }),
  },
];

export function comparisons() {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputTextDiff);
}

function laidOut(document: TextDocument): string {
  return document.getText().replace(/ +=/g, " =");
}
