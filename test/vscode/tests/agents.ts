// What an assistant in the editor can call: the tools themselves have tests of their own, here it is that VS Code has them, and what they write.
import { strict as assert } from "node:assert";
import { commands, LanguageModelTextPart, lm, Uri, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

/** Calls a tool as VS Code does for an assistant, and gives back what it says. */
async function call(name: string, input: object): Promise<string> {
  const { content } = await lm.invokeTool(`azuremlTerraform_${name}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof LanguageModelTextPart ? part.value : "")).join("");
}

const vault = `resource "azurerm_key_vault" "ml" {
  name                       = "kv-ml-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "Standard"
  rbac_authorization_enabled = true
}
`;

export const agents: readonly Test[] = [
  {
    name: "every tool that package.json lists is there for assistants",
    async run() {
      const names = () => lm.tools.map(({ name }) => name).filter((name) => name.startsWith("azuremlTerraform_"));
      await eventually("the tools", names, (all) => all.length === 10);
    },
  },
  {
    name: "a tool checks what stands in the editor, saved or not",
    run: () =>
      withModule(vault, async ({ editor, uri }) => {
        assert.match(await call("check", { path: uri.fsPath }), /value-not-allowed: Write "standard" for sku_name/);
        const at = editor.document.getText().indexOf("Standard");
        await editor.edit((edit) =>
          edit.replace(editor.document.getWordRangeAtPosition(editor.document.positionAt(at))!, "premium"),
        );
        assert.ok(editor.document.isDirty);
        assert.ok(!(await call("check", { path: uri.fsPath })).includes("value-not-allowed"));
      }),
  },
  {
    name: "what a tool writes is one edit, saved, and undone like any other",
    run: () =>
      withModule(vault, async ({ editor, uri }) => {
        assert.match(await call("fix", { path: uri.fsPath, write: true }), /wrote the files/);
        assert.match(editor.document.getText(), /sku_name += "standard"/);
        assert.equal(editor.document.isDirty, false);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), vault);
      }),
  },
  {
    name: "a tool makes a file that is not there yet, and reads none outside of the open folders",
    run: () =>
      withModule(vault, async ({ uri }) => {
        assert.match(await call("check", { path: "/etc/hosts" }), /leads out of the folders/);
        const folder = Uri.joinPath(uri, "..");
        const answers = [
          {
            id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw",
            name: "mlw",
            type: "Microsoft.MachineLearningServices/workspaces",
            location: "westeurope",
            identity: { type: "SystemAssigned" },
            properties: {
              storageAccount:
                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stml",
              keyVault:
                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.KeyVault/vaults/kvml",
              applicationInsights:
                "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Insights/components/appi",
            },
          },
        ];
        const to = Uri.joinPath(folder, "imported.tf");
        assert.match(await call("import", { to: to.fsPath, answers, write: true }), /Plan: 1 to import/);
        assert.match(new TextDecoder().decode(await workspace.fs.readFile(to)), /^import \{/m);
      }),
  },
  {
    name: "a tool asks Azure where it is told to, and says what to do where nobody has signed in",
    run: () =>
      withModule(vault, async ({ uri }) => {
        const to = Uri.joinPath(uri, "../live.tf").fsPath;
        assert.match(await call("import", { to, ids: ["x"] }), /Add `live: true`/);
        assert.match(await call("import", { to, live: true }), /^You are not signed in to Azure: run `az login`/);
      }),
  },
];
