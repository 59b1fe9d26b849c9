import { strict as assert } from "node:assert";
import { commands, languages, Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { withModule } from "../withModule";

const versions = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81"
    }
  }
}
`;

const vault = `resource "azurerm_key_vault" "ml" {
  name                      = "kv-ml-4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  tenant_id                 = var.tenant
  sku_name                  = "standard"
  enable_rbac_authorization = true # since we have groups
}

variable "tenant" {
  type = string
}
`;

export const upgrade: readonly Test[] = [
  {
    name: "an upgrade shows what changes in all files of a folder, and makes it as one edit after a preview",
    run: () =>
      withModule(
        versions,
        async ({ editor, uri }) => {
          const other = Uri.joinPath(uri, "..", "vault.tf");
          const folder = workspace.asRelativePath(Uri.joinPath(uri, ".."));
          await commands.executeCommand("azuremlTerraform.checkUpgrade", { folder, major: 5 });
          const found = () => languages.getDiagnostics(other).filter(({ source }) => source === "azurerm 5.2.0");
          assert.match(
            found()
              .map(({ message }) => message)
              .join(" "),
            /enable_rbac_authorization/,
          );
          await window.showTextDocument(other);
          await settle();
          await screenshot("upgrade");

          const choice = { units: [{ name: folder, files: [uri, other] }], version: "5.2.0" };
          await commands.executeCommand("azuremlTerraform.previewUpgrade", choice);
          await settle();
          await screenshot("upgradePreview");
          await commands.executeCommand("workbench.action.closeActiveEditor");

          await commands.executeCommand("azuremlTerraform.applyUpgrade", choice);
          const document = await workspace.openTextDocument(other);
          const isMade = (text: string) =>
            text.includes("\n  rbac_authorization_enabled = true # since we have groups\n");
          await eventually("the upgrade", () => document.getText(), isMade);
          assert.match(editor.document.getText(), /"~> 5\.0"/);
          assert.deepEqual(found(), []);
          await commands.executeCommand("workbench.action.closePanel");
          await window.showTextDocument(editor.document);
          await commands.executeCommand("undo");
          await eventually(
            "undo in all files",
            () => document.getText() === vault && editor.document.getText() === versions,
          );
        },
        { name: "versions.tf", files: { "vault.tf": vault } },
      ),
  },
];
