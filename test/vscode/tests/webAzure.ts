import { strict as assert } from "node:assert";
import { commands, extensions, Uri, workspace } from "vscode";
import type { Api } from "../../../client/src/extension";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";

/** Azure from a browser: with the SDK's own client, from another origin, without the programs that Node could run. */
export const webAzure: readonly Test[] = [
  {
    name: "the tree of live workspaces is read from a browser",
    async run() {
      const folder = workspace.workspaceFolders![0]!.uri;
      const address = await workspace.fs.readFile(Uri.joinPath(folder, "simulator.txt"));
      const holder: { [key: symbol]: Record<string, string> | undefined } = globalThis;
      const environment = holder[Symbol.for("azureml-terraform.environment")];
      assert.ok(environment, "The extension looks for its environment elsewhere.");
      environment.AZUREML_TERRAFORM_SIMULATOR = new TextDecoder().decode(address);
      const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")!.activate();
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      const { provider } = api.explorer;
      const roots = () => provider.getChildren();
      const [tenant] = await eventually("the tenants", roots, (nodes) => nodes.length === 2);
      assert.equal(tenant!.item.label, "Contoso");
      const subscriptions = () => provider.getChildren(tenant);
      const found = await eventually("the subscriptions", subscriptions, (nodes) => nodes.length > 1);
      const research = found.find(({ item }) => item.label === "Research");
      const names = async () => (await provider.getChildren(research)).map(({ item }) => String(item.label));
      await eventually("the workspaces", names, (labels) => labels.includes("mlw-plain"));
      await screenshot("web");
    },
  },
];
