import { strict as assert } from "node:assert";
import { type CodeLens, type CompletionItem, commands, Uri, workspace } from "vscode";
import { companionIds, workspaceId } from "../../azure/simulator/world/ids";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { labelOf } from "../labelOf";
import type { Test } from "../runTests";
import { nodeAt, simulator } from "../simulation";
import { withModule } from "../withModule";

/** What is live, where people write and where they look. */
export const live: readonly Test[] = [
  {
    name: "what is in Azure is suggested in code, in Terraform and in programs, also by a server that starts anew",
    async run() {
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      await nodeAt("Contoso", "Research");
      const { world } = await simulator();
      const [workspace] = world.subscriptions[0]!.workspaces;
      const { keyVault } = companionIds(workspace!);
      const name = keyVault.split("/").at(-1)!;
      const accepted = ({ insertText, label }: CompletionItem) => insertText ?? label;
      await withModule(
        `resource "azurerm_machine_learning_workspace" "ml" {\n  key_vault_id = "${name.slice(0, -2)}$0"\n}\n`,
        async ({ uri, cursor }) => {
          const find = async () => (await completionsAt(uri, cursor, name)).find((item) => labelOf(item) === name)!;
          const item = await find();
          assert.equal(accepted(item), keyVault);
          assert.match(JSON.stringify(item.label), /"description":"live · westeurope · rg-ml"/);
          await commands.executeCommand("azuremlTerraform.restartServer");
          assert.equal(accepted(await find()), keyVault);
        },
      );
      const program = `import { MachineLearningWorkspace } from "@cdktf/provider-azurerm/lib/machine-learning-workspace";
new MachineLearningWorkspace(this, "ml", {
  keyVaultId: "${name.slice(0, -2)}$0",
});
`;
      await withModule(program, ({ uri, cursor }) => completionsAt(uri, cursor, name).then(() => undefined), {
        name: "main.ts",
      });
    },
  },
  {
    name: "a workspace that only a local state holds is marked with the state's name",
    async run() {
      const { world } = await simulator();
      const id = workspaceId(world.subscriptions[0]!.workspaces.find(({ name }) => name === "mlw-hub")!);
      const instances = [{ attributes: { id, name: "mlw-hub" } }];
      const resource = { mode: "managed", type: "azurerm_machine_learning_workspace", name: "hub", instances };
      const files = { "terraform.tfstate": JSON.stringify({ version: 4, resources: [resource] }) };
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      const description = async () => String((await nodeAt("Contoso", "Research", "mlw-hub")).item.description);
      await withModule(
        "locals {}\n",
        async ({ uri }) => {
          await eventually("the mark", description, (text) => text.endsWith("terraform.tfstate"));
          const { item } = await nodeAt("Contoso", "Research", "mlw-hub");
          assert.match(String(item.contextValue), /;managed$/);
          await workspace.fs.delete(Uri.joinPath(uri, "..", "terraform.tfstate"));
          await eventually("the mark to go", description, (text) => !text.includes("tfstate"));
        },
        { files },
      );
    },
  },
  {
    name: "a workspace that only a program holds is marked, without the program being open",
    async run() {
      const { world } = await simulator();
      const id = workspaceId(world.subscriptions[0]!.workspaces.find(({ name }) => name === "mlw-hub")!);
      const files = {
        "cdktf.json": '{ "language": "typescript" }',
        "held.ts": `import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { TerraformStack } from "cdktf";
export class Held extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    AiFoundry.generateConfigForImport(this, "hub", "${id}");
  }
}
`,
      };
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      const description = async () => String((await nodeAt("Contoso", "Research", "mlw-hub")).item.description);
      await withModule(
        "locals {}\n",
        async ({ uri }) => {
          await eventually("the mark", description, (text) => text.endsWith("held.ts"));
          await workspace.fs.delete(Uri.joinPath(uri, "..", "held.ts"));
          await eventually("the mark to go", description, (text) => !text.includes("held.ts"));
        },
        { files },
      );
    },
  },
  {
    name: "above a workspace in a program stands what is live, with the same buttons as in Terraform",
    async run() {
      const { world } = await simulator();
      const id = workspaceId(world.subscriptions[0]!.workspaces.find(({ name }) => name === "mlw-hub")!);
      const program = `import { AiFoundry } from "@cdktf/provider-azurerm/lib/ai-foundry";
import { TerraformStack } from "cdktf";
export class Hub extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const hub = new AiFoundry(this, "hub", { name: "mlw-hub", location: "westeurope" });
    hub.importFrom("${id}");
  }
}
`;
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      await withModule(
        program,
        async ({ uri, editor: { document } }) => {
          const ask = () => commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri);
          const ours = async () =>
            (await ask()).filter(({ command }) => /^azuremlTerraform/.test(command?.command ?? ""));
          const lenses = await eventually("what is live", ours, ({ length }) => length > 0);
          assert.deepEqual(
            lenses.map(({ command }) => command?.title),
            ["live in westeurope, Succeeded", "Open", "Compare"],
          );
          assert.match(document.lineAt(lenses[0]!.range.start.line).text, /new AiFoundry\(this, "hub"/);
        },
        { name: "hub.ts", files: { "cdktf.json": '{ "language": "typescript" }' } },
      );
    },
  },
];
