import { strict as assert } from "node:assert";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands, env, extensions, Position, Uri, window, workspace } from "vscode";
import type { Api } from "../../../client/src/extension";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { diffTabs } from "../imports";
import type { Test } from "../runTests";
import { settle } from "../settle";
import { explorerOf, labelsOf, nodeAt } from "../simulation";
import { stack } from "../stack";

export const empty: readonly Test[] = [
  {
    name: "where no folder is open, the first program starts the extension, and other TypeScript no server",
    async run() {
      const extension = extensions.getExtension<Api>("azureml-terraform.azureml-terraform")!;
      await window.showTextDocument(
        await workspace.openTextDocument({ language: "typescript", content: "let a = 1;\n" }),
      );
      await eventually("the extension to be active", () => extension.isActive);
      await settle();
      assert.equal(extension.exports.isServing, false, "The server runs for TypeScript that is no program.");
      const content = stack('      name: "mlw",\n      ');
      const program = await workspace.openTextDocument({ language: "typescript", content });
      await window.showTextDocument(program);
      await eventually("the server", () => extension.exports.isServing);
      await completionsAt(program.uri, new Position(17, 6), "applicationInsightsId");
    },
  },
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
