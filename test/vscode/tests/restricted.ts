import { strict as assert } from "node:assert";
import { commands, env, Uri, workspace } from "vscode";
import { completionsAt } from "../completionsAt";
import type { Test } from "../runTests";
import { childrenOf, explorerOf, nodeAt } from "../simulation";
import { withModule } from "../withModule";

export const restricted: readonly Test[] = [
  {
    name: "in a folder that is not trusted, completion works",
    run: () =>
      withModule('resource "azurerm_machine_learning_workspace" "ml" {\n  $0\n}\n', async ({ uri, cursor }) => {
        assert.equal(workspace.isTrusted, false, "The folder is trusted: nothing would be proven.");
        await completionsAt(uri, cursor, "key_vault_id");
      }),
  },
  {
    name: "in a folder that is not trusted, workspaces are browsed and import blocks copied",
    async run() {
      await explorerOf();
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      assert.ok((await childrenOf()).length > 0);
      const node = await nodeAt("Contoso", "Research", "mlw-hub");
      await commands.executeCommand("azuremlTerraform.copyImportBlock", node);
      assert.match(await env.clipboard.readText(), /^import \{\n {2}to = azurerm_ai_foundry\./);
    },
  },
  {
    name: "in a folder that is not trusted, nothing is imported",
    async run() {
      const target = Uri.joinPath(workspace.workspaceFolders![0]!.uri, "imported.tf");
      const node = await nodeAt("Contoso", "Research", "mlw-plain");
      const options = { target: target.toString(), parts: false, companions: "ids" };
      // It would wait for a word on its preview.
      await commands.executeCommand("azuremlTerraform.importWorkspace", node, [node], options);
      await assert.rejects(async () => workspace.fs.stat(target));
    },
  },
];
