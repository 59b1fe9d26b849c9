import { strict as assert } from "node:assert";
import { commands, Uri, workspace } from "vscode";
import { workspaceId } from "../../azure/simulator/world/ids";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { nodeAt, simulator } from "../simulation";
import { withModule } from "../withModule";

/** What is live, where people write and where they look. */
export const live: readonly Test[] = [
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
];
