import { strict as assert } from "node:assert";
import { dirname, join } from "node:path";
import { commands, RelativePattern, Uri, window, workspace } from "vscode";
import * as faults from "../../azure/simulator/http/faults";
import { shopGroup } from "../../azure/simulator/world/shop";
import { azurerm } from "../../provider/azurerm";
import { cannotStart } from "../../provider/install";
import { installIn } from "../../provider/installIn";
import { isRunning, startedIn } from "../../provider/running";
import { eventually } from "../eventually";
import { diffTabs, head, importInto } from "../imports";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { explorerOf, nodeAt, simulator } from "../simulation";
import { withModule } from "../withModule";
import { withSetting } from "../withSetting";

const run = (...args: unknown[]) => commands.executeCommand("azuremlTerraform.importFromAzure", ...args);

/** What the provider does not have is not written: so it was not our table. */
const byInstalled: Test = {
  name: "the azurerm that is installed reads what is imported, and ends with it",
  patience: 60_000,
  run: () =>
    withModule(head, async ({ editor, uri }) => {
      await explorerOf();
      const folder = dirname(uri.fsPath);
      const diary = join(folder, "diary");
      const program = join(__dirname, "..", "provider", "provider.child.js");
      const address = "registry.terraform.io/hashicorp/azurerm";
      await installIn(folder, { ...azurerm(), diary }, { address, version: "4.81.0", program });
      const query = `type =~ 'microsoft.network/networksecuritygroups' and resourceGroup =~ '${shopGroup}'`;
      const done = run({ query, target: uri.toString(), all: true });
      const { label } = await eventually("the preview", () => diffTabs()[0]!, Boolean, 30_000);
      assert.match(label, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
      await screenshot("importByAzurerm");
      await commands.executeCommand("azuremlTerraform.applyImport");
      await done;
      const text = editor.document.getText();
      const block = /^resource "azurerm_network_security_group" "nsg_web" \{\n[^}]*\}/m.exec(text)?.[0] ?? text;
      assert.match(block, /\n {2}location += "westeurope"\n\}$/);
      assert.ok(startedIn(diary).length > 0);
      await eventually("nothing goes on running", () => !startedIn(diary).some(isRunning));
    }),
};

export const importFromAzure: readonly Test[] = [
  {
    name: "a resource group is chosen step by step, and becomes code with what is in it, as one edit",
    run: () =>
      withModule(head, async ({ editor }) => {
        await explorerOf();
        await commands.executeCommand("workbench.action.focusActiveEditorGroup");
        const done = run({ group: shopGroup });
        // The file that is being edited is first.
        await settle();
        await press("enter");
        await settle();
        await screenshot("importFromAzure");
        await press("enter");
        await settle();
        await screenshot("importFromAzureInside");
        await press("enter");
        const { label } = await eventually("the preview", () => diffTabs()[0]!);
        assert.match(label, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        assert.match(text, /^resource "azurerm_resource_group" "rg_shop" \{$/m);
        assert.match(text, /^resource "azurerm_virtual_network" "vnet_shop" \{$/m);
        assert.match(text, /^resource "azurerm_subnet" "web" \{$/m);
        assert.match(text, /^resource "azapi_resource" "before_upgrade" \{$/m);
        assert.match(text, /^ +azapi = \{$/m, "its provider is required beside the other");
        await window.showTextDocument(editor.document);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), head);
      }),
  },
  {
    name: "what is asked first is the way, and the group is chosen of all that can be seen; nothing chosen leaves nothing behind",
    run: () =>
      withModule(head, async ({ editor }) => {
        await explorerOf();
        const done = run();
        await settle();
        await press("enter");
        await settle(2000);
        await screenshot("importFromAzureGroups");
        // The file is what is asked next.
        await press("down", "enter");
        await settle(2000);
        await press("escape");
        await done;
        assert.equal(editor.document.getText(), head);
        assert.equal(diffTabs().length, 0);
      }),
  },
  {
    name: "each kind goes into a file of its own, all with one edit",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        await explorerOf();
        const done = run({ group: shopGroup, target: uri.toString(), all: true, files: "kind" });
        const { label } = await eventually("the preview", () => diffTabs()[0]!);
        assert.match(label, /^main\.tf, containerservice\.tf, insights\.tf, managedidentity\.tf, network\.tf/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const network = Uri.joinPath(uri, "..", "network.tf");
        const text = (await workspace.openTextDocument(network)).getText();
        assert.match(text, /^resource "azurerm_virtual_network" "vnet_shop" \{$/m);
        assert.doesNotMatch(editor.document.getText(), /azurerm_virtual_network/);
        const { length } = await workspace.findFiles(new RelativePattern(Uri.joinPath(uri, ".."), "*.tf"));
        assert.ok(length > 4, String(length));
      }),
  },
  {
    name: "what is in a workspace that the code has already comes too",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const { entries } = await (await explorerOf()).azure().index();
        const id = entries.find(({ name }) => name === "mlw-plain")?.id;
        await importInto(uri, "mlw-plain", false);
        const before = editor.document.getText();
        assert.doesNotMatch(before, /^resource "azurerm_machine_learning_compute_cluster"/m);
        const done = run({ id, target: uri.toString(), all: true });
        const { label } = await eventually("the preview", () => diffTabs()[0]!);
        assert.match(label, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        assert.ok(text.startsWith(before.slice(0, 20)) && text.length > before.length);
        assert.match(text, /^resource "azurerm_machine_learning_compute_cluster"/m);
        assert.equal(text.match(/^resource "azurerm_machine_learning_workspace"/gm)?.length, 1);
      }),
  },
  {
    name: "what deployments refer to comes as data sources where that is wanted",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const { entries } = await (await explorerOf()).azure().index();
        const id = entries.find(({ name }) => name === "mlw-private")?.id;
        const done = run({ id, target: uri.toString(), all: true, assets: "data" });
        await eventually("the preview", () => diffTabs()[0]!);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        assert.match(text, /parent_id = "\$\{azurerm_machine_learning_workspace\.mlw_private\.id\}\/models\/churn"/);
        assert.match(text, /model += data\.azapi_resource\.churn_7\.id/);
        assert.match(text, /assetId += data\.azapi_resource\.churn_7\.id/);
      }),
  },
  {
    name: "all becomes azapi's where that is chosen",
    run: () =>
      withModule("", async ({ editor, uri }) => {
        await explorerOf();
        const done = run({ group: shopGroup, target: uri.toString(), all: true, as: "azapi" });
        const { label } = await eventually("the preview", () => diffTabs()[0]!);
        assert.match(label, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        assert.match(text, /^ {2}type += "Microsoft\.Network\/virtualNetworks@/m);
        assert.doesNotMatch(text, /azurerm/);
      }),
  },
  {
    name: "a group of the tree is imported where it is clicked",
    run: () =>
      withSetting("groupBy", "resourceGroup", () =>
        withModule(head, async ({ uri }) => {
          const node = await nodeAt("Contoso", "Research", "rg-ml");
          assert.match(String(node.item.contextValue), /^azmlGroup;resources$/);
          const done = run(node);
          await settle();
          await press("escape");
          await done;
          assert.ok(uri);
        }),
      ),
  },
  ...(cannotStart ? [] : [byInstalled]),
  {
    name: "Cancel ends the reading at once, and nothing is left behind",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const { knobs } = await simulator();
        const mend = knobs.add(faults.slow(30_000), { path: /rg-shop\/providers\/Microsoft.Network\/virtualNetworks/ });
        try {
          await commands.executeCommand("notifications.clearAll");
          let isOver = false;
          const done = run({ group: shopGroup, target: uri.toString(), all: true }).then(() => {
            isOver = true;
          });
          await settle();
          const cancel = async () => {
            await commands.executeCommand("notification.acceptPrimaryAction");
            return isOver;
          };
          await eventually("the import to end", cancel, Boolean, 15_000);
          await done;
          assert.equal(diffTabs().length, 0);
          assert.equal(editor.document.getText(), head);
        } finally {
          mend();
        }
      }),
  },
];
