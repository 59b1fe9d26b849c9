import { strict as assert } from "node:assert";
import { commands, Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import { diffTabs, head } from "../imports";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { explorerOf, nodeAt, simulator } from "../simulation";
import { withModule } from "../withModule";

const privateWorkspace = ["Contoso", "Research", "mlw-private"] as const;

/** What comes with a workspace beside computes, datastores and rules, and how versions and deployments are called. */
export const importParts: readonly Test[] = [
  {
    name: "endpoints and connections come with a workspace where they are ticked, and the assets that they refer to stay ids",
    run: () =>
      withModule(head, async ({ editor }) => {
        // Their number is known from now on.
        await nodeAt(...privateWorkspace, "Online endpoints", "churn-scoring");
        const node = await nodeAt(...privateWorkspace);
        await window.showTextDocument(editor.document);
        const done = commands.executeCommand("azuremlTerraform.importWorkspace", node);
        await settle();
        // Behind three parts: the endpoints, and the connections three further.
        await press("down", "down", "down", "down", "space", "down", "down", "down", "space");
        await screenshot("importParts");
        // Companions, the file, and then the assets.
        await press("enter", "enter", "enter");
        await settle(2000);
        await screenshot("importPartsAssets");
        const { label } = await eventually("the preview", async () => {
          if (diffTabs().length === 0) await press("enter");
          return diffTabs()[0]!;
        });
        assert.match(label, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        const parents = text.match(/^ {2}parent_id += azurerm_machine_learning_workspace\.mlw_private\.id$/gm);
        assert.equal(parents?.length, 5, text);
        assert.equal(text.match(/^ {2}parent_id += azapi_resource\.churn_scoring\.id$/gm)?.length, 2, text);
        assert.match(text, /model += "\/subscriptions\/.*\/models\/churn\/versions\/7"/);
        assert.match(text, /workspaces\/connections@/);
        assert.doesNotMatch(text, /^data |workspaces\/(?:batchEndpoints|serverlessEndpoints|schedules)@/m);
        (await simulator()).journal.assertReadOnly();
        await window.showTextDocument(editor.document);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), head);
      }),
  },
  {
    name: "whoever starts an import by a key says which parts, and how assets are written",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const { entries } = await (await explorerOf()).azure().index();
        const ids = entries.filter(({ name }) => name === "mlw-private").map(({ id }) => id);
        const options = { ids, target: uri.toString(), companions: "ids", parts: ["onlineEndpoints"], assets: "data" };
        const done = commands.executeCommand("azuremlTerraform.importWorkspace", options);
        await eventually("the preview", () => diffTabs()[0]!);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        assert.match(editor.document.getText(), /model += data\.azapi_resource\.churn_7\.id/);
        assert.doesNotMatch(editor.document.getText(), /machine_learning_compute|workspaces\/connections@/);
      }),
  },
  {
    name: "a version is called after its model, and so is the file that it is imported into",
    run: () =>
      withModule(head, async ({ uri }) => {
        await nodeAt(...privateWorkspace, "Models", "churn");
        const node = await nodeAt(...privateWorkspace, "Models", "churn", "31");
        await settle();
        const done = commands.executeCommand("azuremlTerraform.importResource", node, [node]);
        // A new file beside the open one, by its name.
        await settle();
        await press("down");
        await screenshot("importVersion");
        await press("enter", "enter");
        await settle(2000);
        await screenshot("importVersionOptions");
        const { label } = await eventually("the preview", async () => {
          if (diffTabs().length === 0) await press("enter");
          return diffTabs()[0]!;
        });
        assert.match(label, /^churn-31\.tf, main\.tf: No changes: data sources only read /);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const made = await workspace.openTextDocument(Uri.joinPath(uri, "..", "churn-31.tf"));
        assert.match(made.getText(), /models\/churn/);
      }),
  },
];
