import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, env, Position, Uri, window, workspace } from "vscode";
import { completionsAt } from "../completionsAt";
import { diffTabs } from "../imports";
import type { Test } from "../runTests";
import { explorerOf, labelsOf, nodeAt } from "../simulation";

export const empty: readonly Test[] = [
  {
    name: "where no folder is open, workspaces are browsed, and import blocks copied",
    async run() {
      assert.equal(workspace.workspaceFolders, undefined, "A folder is open: nothing would be proven.");
      await explorerOf();
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      assert.ok((await labelsOf("Contoso", "Research")).includes("mlw-plain"));
      const hub = await nodeAt("Contoso", "Research", "mlw-hub");
      await commands.executeCommand("azuremlTerraform.copyImportBlock", hub);
      assert.match(await env.clipboard.readText(), /^import \{\n {2}to = azurerm_ai_foundry\./);
    },
  },
  {
    name: "where no folder is open, what needs one comes to an end by itself",
    async run() {
      const node = await nodeAt("Contoso", "Research", "mlw-plain");
      for (const command of ["importWorkspace", "revealInCode", "compareWithLive"])
        await commands.executeCommand(`azuremlTerraform.${command}`, node, [node]);
      await commands.executeCommand("azuremlTerraform.checkUpgrade", { major: 5 });
      assert.equal(diffTabs().length, 0);
      assert.equal(window.activeTextEditor, undefined);
    },
  },
  {
    name: "where no folder is open, a file is helped by itself",
    async run() {
      const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
      try {
        const file = join(folder, "main.tf");
        writeFileSync(file, 'resource "azurerm_machine_learning_workspace" "ml" {\n  \n}\n');
        await window.showTextDocument(Uri.file(file));
        await completionsAt(Uri.file(file), new Position(1, 2), "key_vault_id");
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];
