import { strict as assert } from "node:assert";
import { type CodeAction, commands, languages, Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { withModule } from "../withModule";

/** A module that its next upgrade changes: what it pins, and a vault. */
export const versions = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81"
    }
  }
}
`;

export const vault = `resource "azurerm_key_vault" "ml" {
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

/** The newest release of azurerm 5, as the findings of an upgrade to it in a file name it. */
export function releaseIn(uri: Uri): string {
  const [source] = languages.getDiagnostics(uri).flatMap(({ source }) => (isRelease(source) ? [source] : []));
  assert.ok(source);
  return source.slice("azurerm ".length);
}

function isRelease(source: string | undefined): source is string {
  return /^azurerm 5\.\d+\.\d+$/.test(source ?? "");
}

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
          const found = () => languages.getDiagnostics(other).filter(({ source }) => isRelease(source));
          assert.match(
            found()
              .map(({ message }) => message)
              .join(" "),
            /enable_rbac_authorization/,
          );
          await window.showTextDocument(other);
          await settle();
          await screenshot("upgrade");

          const choice = { units: [{ name: folder, files: [uri, other] }], version: releaseIn(other) };
          await commands.executeCommand("azuremlTerraform.previewUpgrade", choice);
          await settle();
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
            () => [document.getText(), editor.document.getText()],
            ([others, own]) => others === vault && own === versions,
          );
        },
        { name: "versions.tf", files: { "vault.tf": vault } },
      ),
  },
  {
    name: "where nothing pins azurerm, pinning it and the check for an upgrade are offered",
    run: () =>
      withModule(
        versions.replace('      version = "~> 4.81"\n', ""),
        async ({ uri }) => {
          const found = () =>
            languages
              .getDiagnostics(uri)
              .find(({ code }) => (typeof code === "object" ? code.value : code) === "unpinned-provider");
          const finding = await eventually("the finding about the version", found, (one) => one !== undefined);
          assert.match(finding?.message ?? "", /^azurerm is not pinned, and 5\.\d+\.\d+, .* pin it to "~> 4\.81"/);
          const actions = await commands.executeCommand<CodeAction[]>(
            "vscode.executeCodeActionProvider",
            uri,
            finding?.range,
          );
          const titles = actions.map(({ title }) => title);
          assert.ok(titles.includes("Pin azurerm to ~> 4.81"), titles.join());
          const check = actions.find(({ title }) => title === "Check for azurerm Upgrade…");
          assert.equal(check?.command?.command, "azuremlTerraform.checkUpgrade");
          await settle();
          await screenshot("unpinned");
        },
        { name: "versions.tf", files: { "vault.tf": vault } },
      ),
  },
];
