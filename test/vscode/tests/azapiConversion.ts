import { strict as assert } from "node:assert";
import { type CodeAction, commands, languages, Position, Range, Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { settle } from "../settle";
import { withModule } from "../withModule";

const versions = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "5.2.0"
    }
  }
}
`;

const identity = `resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "kept" {
  provider            = azurerm.other
  name                = "id-kept"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "kept_too" {
  provider            = azurerm.other
  name                = "id-kept-too"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

provider "azurerm" {
  alias         = "other"
  metadata_host = "azure.example.com"
  features {}
}
`;

export const azapiConversion: readonly Test[] = [
  {
    name: "a resource becomes one of azapi's in all files as one edit, after a preview, and what stays says why",
    run: () =>
      withModule(
        identity,
        async ({ editor, uri }) => {
          const other = Uri.joinPath(uri, "..", "versions.tf");
          const head = new Position(0, 3);
          const actions = () =>
            commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, new Range(head, head));
          const offered = await eventually(
            "the offer",
            async () => (await actions()).find(({ title }) => title === "Convert to azapi…"),
            (one) => one !== undefined,
          );
          assert.equal(offered?.command?.command, "azuremlTerraform.convertToAzapi");
          const all = new Range(0, 0, editor.document.lineCount - 1, 0);
          const selected = await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, all);
          const [asked] = selected.find(({ title }) => title === "Convert to azapi…")?.command?.arguments ?? [];
          assert.equal(asked?.addresses.length, 3, "all that are selected");

          const choice = { to: "azapi", files: [uri.toString()] };
          await commands.executeCommand("azuremlTerraform.convertToAzapi", choice);
          await settle();
          const stays = languages.getDiagnostics(uri).filter(({ source }) => source === "azapi");
          assert.match(
            stays.map(({ message }) => message).join(" "),
            /kept stays as it is\. azurerm\.other sets metadata_host/,
          );
          assert.equal(stays.length, 2, "each that stays says so");
          const shown = () =>
            window.tabGroups.all.flatMap(({ tabs }) =>
              tabs.filter(({ label }) => label.startsWith("Convert to azapi")),
            );
          assert.equal(shown().length, 1, "the changes are shown");
          assert.equal(editor.document.getText(), identity);

          await commands.executeCommand("azuremlTerraform.applyConversion", choice);
          await eventually("that the changes are closed", () => shown().length === 0);
          // Opened anew each time: nobody holds it once the changes are closed, and a closed document keeps its last text.
          const otherText = async () => (await workspace.openTextDocument(other)).getText();
          await eventually("the provider", otherText, (text) => text.includes("azapi = {"));
          assert.match(editor.document.getText(), /resource "azapi_resource" "ml"/);
          assert.match(editor.document.getText(), /from = azurerm_user_assigned_identity\.ml/);
          await window.showTextDocument(editor.document);
          await commands.executeCommand("undo");
          await eventually(
            "undo in all files",
            async () => [await otherText(), editor.document.getText()],
            ([others, own]) => others === versions && own === identity,
          );
        },
        { name: "main.tf", files: { "versions.tf": versions } },
      ),
  },
  {
    name: "a module becomes azapi's where it is called, with what the caller reads of it",
    run: () =>
      withModule(
        calling,
        async ({ editor, uri }) => {
          const own = Uri.joinPath(uri, "..", "app", "main.tf");
          const head = new Range(0, 3, 0, 3);
          const offered = await eventually(
            "the offer",
            async () =>
              (await commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, head)).find(
                ({ title }) => title === "Convert the module to azapi…",
              ),
            (one) => one !== undefined,
          );
          assert.equal(Uri.parse(offered?.command?.arguments?.[0].module).path, Uri.joinPath(uri, "..", "app").path);
          const files = [own.toString()];
          await commands.executeCommand("azuremlTerraform.applyConversion", { to: "azapi", files });
          const document = await workspace.openTextDocument(own);
          await eventually("azapi's", () => document.getText().includes('"azapi_resource"'));
          assert.match(editor.document.getText(), /module\.app\.identity\.output\.properties\.clientId/);
        },
        { name: "main.tf", files: { "versions.tf": versions, "app/main.tf": called } },
      ),
  },
  {
    name: "a folder and a module are what they hold: files that people have written",
    run: () =>
      withModule(
        calling,
        async ({ uri }) => {
          const folder = Uri.joinPath(uri, "..");
          const installed = Uri.joinPath(folder, ".terraform", "modules", "other", "main.tf");
          const text = identity.replaceAll('"ml"', '"installed"');
          await workspace.fs.writeFile(installed, new TextEncoder().encode(text));
          for (const asked of [{ folder }, { module: Uri.joinPath(folder, "app") }]) {
            await commands.executeCommand("azuremlTerraform.convertToAzapi", { to: "azapi", ...asked });
            const tab = window.tabGroups.activeTabGroup.activeTab;
            assert.match(tab?.label ?? "", /Convert to azapi|app/, Object.keys(asked)[0]);
            const seen = languages.getDiagnostics(installed).filter(({ source }) => source === "azapi");
            assert.deepEqual(seen, [], "what init has installed stays as it is without a word");
            await commands.executeCommand("workbench.action.closeActiveEditor");
          }
        },
        { name: "main.tf", files: { "versions.tf": versions, "app/main.tf": called } },
      ),
  },
];

const calling = `module "app" {
  source = "./app"
}

output "client" {
  value = module.app.identity.client_id
}
`;

const called = `${versions}
resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

output "identity" {
  value = azurerm_user_assigned_identity.ml
}
`;
