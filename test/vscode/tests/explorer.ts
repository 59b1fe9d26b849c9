import { strict as assert } from "node:assert";
import { commands, type MarkdownString, window } from "vscode";
import * as faults from "../../azure/simulator/http/faults";
import { eventually } from "../eventually";
import { canPressKeys, runCommand } from "../person";
import type { Test } from "../runTests";
import { settle } from "../settle";
import { childrenOf, explorerOf, labelsOf, nodeAt, simulator } from "../simulation";
import { withModule } from "../withModule";

export const explorer: readonly Test[] = [
  {
    name: "what is needed for Azure is not loaded before somebody looks at the view",
    async run() {
      await explorerOf();
      const loaded = Object.keys(require.cache).filter((file) => /[\\/]dist[\\/]azure\.js$/.test(file));
      assert.deepEqual(loaded, []);
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      await labelsOf();
      assert.ok(Object.keys(require.cache).some((file) => /[\\/]dist[\\/]azure\.js$/.test(file)));
    },
  },
  {
    name: "the view opens by itself without taking the keyboard from who is typing",
    run: () =>
      withModule("$0\n", async ({ editor }) => {
        const text = "# Seventy letters, typed one by one, all of which come to the editor.";
        const explorer = await explorerOf();
        const shown = explorer.show();
        for (const key of text) {
          await commands.executeCommand("type", { text: key });
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        await shown;
        await eventually("the view", () => explorer.view.visible);
        await commands.executeCommand("type", { text: "!" });
        assert.ok(
          editor.document
            .getText()
            .replaceAll('"', "")
            .startsWith(`${text.replaceAll('"', "")}!`),
        );
      }),
  },
  {
    name: "the tree shows tenants, subscriptions and workspaces of the simulator",
    async run() {
      const { view } = await explorerOf();
      await commands.executeCommand("azuremlTerraform.explorer.focus");
      assert.deepEqual(await labelsOf(), ["Contoso", "Fabrikam"]);
      const subscriptions = await labelsOf("Contoso");
      assert.ok(subscriptions.includes("Research"), String(subscriptions));
      const sorted = [...subscriptions].sort((one, other) => one.localeCompare(other));
      assert.deepEqual(subscriptions, sorted, "The subscriptions are not sorted.");
      const workspaces = await labelsOf("Contoso", "Research");
      for (const name of ["mlw-plain", "mlw-hub", "mlw-hostile"]) assert.ok(workspaces.includes(name), name);
      const { item } = await nodeAt("Contoso", "Research", "mlw-hub");
      assert.equal(item.contextValue, "azmlWorkspace;kind=hub");
      assert.match(String(item.description), /^Hub · westeurope/);
      assert.match(item.accessibilityInformation?.label ?? "", /mlw-hub, workspace, Hub, westeurope, Succeeded/);
      await eventually("the tree to say that this is a simulation", () => view.message?.includes("simulation"));
    },
  },
  {
    name: "a subscription that never used Azure ML is hidden, and shown where people want it",
    async run() {
      const all = (await simulator()).world.subscriptions.filter(({ tenant }) => tenant.name === "Contoso");
      const shown = await labelsOf("Contoso");
      assert.ok(shown.length < all.length, `${shown.length} of ${all.length}`);
    },
  },
  {
    name: "a long list comes in parts, each when it is asked for",
    async run() {
      const subscription = await nodeAt("Contoso", "Research");
      const count = (await simulator()).world.subscriptions[0]!.workspaces.length;
      assert.ok(count > 200, String(count));
      const nodes = await childrenOf(subscription);
      // Foundry's accounts and registries come first, each in a folder.
      assert.deepEqual(
        nodes.slice(0, 2).map(({ subject }) => subject.kind),
        ["folder", "folder"],
      );
      assert.equal(nodes.length, 203);
      assert.equal(nodes.at(-1)!.item.label, "Load More");
      await commands.executeCommand("azuremlTerraform.loadMore", nodes.at(-1));
      assert.equal((await childrenOf(subscription)).length, count + 2);
    },
  },
  {
    name: "a workspace opens into what teams run, computes, datastores, outbound rules, companions, and assets",
    async run() {
      const path = ["Contoso", "Research", "mlw-private"];
      assert.deepEqual(await labelsOf(...path), [
        "Online endpoints",
        "Batch endpoints",
        "Serverless endpoints",
        "Connections",
        "Computes",
        "Datastores",
        "Outbound rules",
        "Companions",
        "Models",
        "Environments",
        "Data",
        "Components",
        "Schedules",
        "Private endpoint connections",
      ]);
      const network = await nodeAt(...path, "Outbound rules");
      assert.equal(network.item.description, "AllowOnlyApprovedOutbound · Inactive");
      for (const part of ["Computes", "Datastores", "Companions"]) {
        const nodes = await childrenOf(await nodeAt(...path, part));
        assert.ok(nodes.length > 0, part);
        for (const { subject } of nodes) assert.match(subject.kind, /^(child|companion)$/);
      }
    },
  },
  {
    name: "a node knows its parent, and its id is the same after a refresh",
    async run() {
      const explorer = await explorerOf();
      const before = await nodeAt("Contoso", "Research", "mlw-plain", "Computes");
      assert.equal(before.parent?.parent?.item.label, "Research");
      await explorer.refresh();
      const after = await nodeAt("Contoso", "Research", "mlw-plain", "Computes");
      assert.equal(after.id, before.id);
    },
  },
  {
    name: "a fault becomes a node with Retry beside what is known, and retrying mends it",
    async run() {
      const { knobs } = await simulator();
      const explorer = await explorerOf();
      const subscription = await nodeAt("Contoso", "Research");
      const known = (await childrenOf(subscription)).length;
      const mend = knobs.add(faults.forbidden(), { path: /\/workspaces$/ });
      try {
        await explorer.refresh(subscription);
        const nodes = await childrenOf(subscription);
        assert.equal(nodes.length, known + 1, "What was known is gone.");
        const problem = nodes.at(-1)!;
        assert.equal(problem.item.contextValue, "azmlProblem;remedy=retry");
        assert.match(String(problem.item.label), /You are not allowed to read this/);
        mend();
        await commands.executeCommand("azuremlTerraform.retry", problem);
        assert.equal((await childrenOf(subscription)).length, known);
      } finally {
        mend();
      }
    },
  },
  {
    name: "hostile names and tags are text in tooltips",
    async run() {
      const node = await nodeAt("Contoso", "Research", "mlw-hostile");
      const tooltip = (await node.tooltip?.()) as MarkdownString;
      assert.ok(tooltip.value.includes("\\<img src=x"), tooltip.value);
      assert.doesNotMatch(tooltip.value, /(?<!\\)[<[`]|\u202E/);
      assert.ok(!tooltip.isTrusted && !tooltip.supportHtml && !tooltip.supportThemeIcons);
    },
  },
  {
    name: "properties open as a document that cannot be changed",
    async run() {
      await commands.executeCommand(
        "azuremlTerraform.showProperties",
        await nodeAt("Contoso", "Research", "mlw-hostile"),
      );
      const document = await eventually("the document", () => window.activeTextEditor?.document);
      assert.equal(document?.uri.scheme, "azureml-terraform-live");
      assert.equal(document?.languageId, "json");
      const raw = JSON.parse(document!.getText());
      assert.equal(raw.name, "mlw-hostile");
      assert.equal(raw.properties.friendlyName, '"}\n resource "null_resource" "x" {');
    },
  },
  {
    name: "find workspace selects it in the tree",
    async run() {
      const explorer = await explorerOf();
      const names = (await explorer.azure().index()).entries.map(({ name }) => name).sort((a, b) => a.localeCompare(b));
      await labelsOf();
      // It is among the commands, now that something is live.
      const finding = canPressKeys
        ? await runCommand("Azure ML: Find Workspace")
        : commands.executeCommand("azuremlTerraform.findWorkspace");
      await settle();
      await commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      await finding;
      await eventually(
        `${names[0]} to be selected`,
        () => explorer.view.selection[0]?.item.label,
        (label) => label === names[0],
      );
    },
  },
];
