// Documents that were never saved: each is a module of its own, in the language that the editor shows it in.
import { strict as assert } from "node:assert";
import { commands, type Hover, languages, Position, Selection, Uri, window, workspace } from "vscode";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { stack } from "../stack";
import { statusOf } from "../statusOf";

const workspaceBlock = `resource "azurerm_machine_learning_workspace" "ml" {
  name     = "mlw-suite"
  identity {
    type = "systemAssigned"
  }
  
}
`;

export const unsaved: readonly Test[] = [
  {
    name: "unsaved: Terraform is completed, explained, checked, formatted and renamed",
    async run() {
      const { editor, uri } = await open("terraform", workspaceBlock);
      const items = await completionsAt(uri, new Position(5, 2), "key_vault_id");
      assert.ok(items.length > 10);
      const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, new Position(1, 3));
      assert.ok(hovers.length > 0, "There is no hover.");
      const found = () => languages.getDiagnostics(uri).map(({ message }) => message);
      await eventually("the wrong case to be found", found, (all) => all.some((one) => one.includes("SystemAssigned")));
      assert.match((await statusOf(uri))?.because ?? "", /./);
      await settle();
      await screenshot("unsaved");
      await commands.executeCommand("editor.action.formatDocument");
      await eventually("the layout", () => editor.document.getText().includes('name = "mlw-suite"'));
    },
  },
  {
    name: "unsaved: two documents know nothing of each other",
    async run() {
      const one = 'variable "one" {\n  type = string\n}\n\noutput "one" {\n  value = var.one\n}\n';
      await open("terraform", one);
      const { uri } = await open("terraform", 'variable "two" {}\noutput "a" {\n  value = var.\n}\n');
      const labels = (await completionsAt(uri, new Position(2, 14), "two")).map(({ label }) => label);
      assert.ok(!labels.includes("one"), "A variable of another document is offered.");
      const { uri: alone } = await open("terraform", one);
      await settle();
      assert.deepEqual(
        languages.getDiagnostics(alone).map(({ message }) => message),
        [],
        "Something is said to be declared twice.",
      );
    },
  },
  {
    name: "unsaved: a program is one, and a document that becomes Terraform is read as such",
    async run() {
      const { uri } = await open("typescript", stack('      name: "mlw",\n      '));
      await completionsAt(uri, new Position(17, 6), "applicationInsightsId");
      const { editor, uri: other } = await open("plaintext", workspaceBlock);
      await languages.setTextDocumentLanguage(editor.document, "terraform");
      await completionsAt(other, new Position(5, 2), "key_vault_id");
    },
  },
  {
    name: "unsaved: what a conversion opens is checked like any file",
    async run() {
      const { uri } = await open("terraform", workspaceBlock);
      await completionsAt(uri, new Position(5, 2), "key_vault_id");
      await commands.executeCommand("azuremlTerraform.convertToProgram");
      const program = await eventually("the program", () =>
        window.activeTextEditor?.document.languageId === "typescript" ? window.activeTextEditor.document : undefined,
      );
      assert.equal(program!.uri.scheme, "untitled");
      const found = () => languages.getDiagnostics(program!.uri).map(({ message }) => message);
      await eventually("the wrong case to be found", found, (all) => all.some((one) => one.includes("SystemAssigned")));
    },
  },
  {
    name: "the walkthrough makes a file in the open folder, never over one, and opens the list of what it begins with",
    async run() {
      const root = workspace.workspaceFolders![0]!.uri;
      const before = new Set((await workspace.fs.readDirectory(root)).map(([name]) => name));
      assert.ok(before.has("main.tf"));
      const making = commands.executeCommand("azuremlTerraform.newFile");
      await press("enter");
      await making;
      const made = window.activeTextEditor!.document;
      try {
        assert.equal(made.languageId, "terraform");
        assert.equal(made.uri.toString(), Uri.joinPath(root, "main-2.tf").toString());
        assert.ok(!before.has("main-2.tf"));
        assert.equal(made.getText(), "");
        // Without a list there is nothing to take.
        await eventually("something to be taken from the list", async () => {
          await commands.executeCommand("acceptSelectedSuggestion");
          return made.getText();
        });
      } finally {
        await commands.executeCommand("workbench.action.files.revert");
        await workspace.fs.delete(made.uri);
      }
    },
  },
];

async function open(language: string, content: string) {
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language, content }));
  editor.selection = new Selection(0, 0, 0, 0);
  return { editor, uri: editor.document.uri };
}
