import { strict as assert } from "node:assert";
import { commands } from "vscode";
import * as faults from "../../azure/simulator/http/faults";
import { eventually } from "../eventually";
import { canPressKeys, commandsFor } from "../person";
import type { Test } from "../runTests";
import { explorerOf, labelsOf, nodeAt, simulator } from "../simulation";
import { withSetting } from "../withSetting";

// Nobody is signed in there.
process.env.AZURE_CONFIG_DIR = "/nowhere/azure";

/** What the tree shows when something is in the way. */
export const explorerStates: readonly Test[] = [
  {
    name: "signed out, the tree is empty and its welcome text offers to sign in",
    run: () =>
      withSetting("identity", "azureCli", async () => {
        const { view } = await explorerOf();
        assert.deepEqual(await labelsOf(), []);
        assert.equal((await explorerOf()).root?.state, "signedOut");
        await eventually("the message, which would hide the welcome text, to go", () => !view.message);
      }),
  },
  {
    name: "signed out, what would ask for a workspace is no longer listed, and ends by itself with a message",
    run: () =>
      withSetting("identity", "azureCli", async () => {
        if (canPressKeys) {
          await labelsOf();
          const listed = await commandsFor("Azure ML: ");
          assert.ok(listed.includes("Azure ML: Sign In to Azure"), listed.join());
          assert.deepEqual(
            listed.filter((title) => /Azure ML: (?:Find Workspace|Import|Compare|Open in|Copy Resource)/.test(title)),
            [],
          );
        }
        for (const command of ["findWorkspace", "filterSubscriptions", "copyId", "showProperties", "importWorkspace"])
          await commands.executeCommand(`azuremlTerraform.${command}`);
      }),
  },
  {
    name: "a filter hides subscriptions, and finding a workspace below one shows it again",
    async run() {
      const explorer = await explorerOf();
      const research = await nodeAt("Contoso", "Research");
      assert.equal(research.subject.kind, "subscription");
      const { entries } = await explorer.azure().index();
      const entry = entries.find(({ name }) => name === "mlw-hub")!;
      await withSetting("subscriptions", ["none/none"], async () => {
        assert.deepEqual(await labelsOf("Contoso"), ["All subscriptions are filtered out"]);
        assert.equal(await explorer.reveal(entry), true);
        await eventually("mlw-hub to be selected", () => explorer.view.selection[0]?.item.label === "mlw-hub");
        assert.deepEqual(await labelsOf("Contoso"), ["Research"]);
      });
    },
  },
  {
    name: "workspaces stand below their resource groups where people want it",
    run: () =>
      withSetting("groupByResourceGroup", true, async () => {
        const groups = await labelsOf("Contoso", "Research");
        assert.ok(groups.includes("rg-ml"), String(groups));
        assert.ok((await labelsOf("Contoso", "Research", "rg-ml")).includes("mlw-plain"));
      }),
  },
  {
    name: "when Azure fails, what is known stays",
    async run() {
      const { knobs } = await simulator();
      const explorer = await explorerOf();
      const mend = knobs.add(faults.html(503), { path: /\/workspaces$/ });
      try {
        const subscription = await nodeAt("Contoso", "Research");
        await explorer.refresh(subscription);
        const labels = await labelsOf("Contoso", "Research");
        assert.ok(labels.includes("mlw-plain") && labels.length > 1);
      } finally {
        mend();
        await explorer.refresh();
      }
    },
  },
];
