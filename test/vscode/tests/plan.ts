// What an apply of the open module would do, in the view Plan: a click leads to the block.
import { strict as assert } from "node:assert";
import { rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commands, Position, TabInputTextDiff, window, workspace } from "vscode";
import { shopGroup } from "../../azure/simulator/world/shop";
import { azurerm } from "../../provider/azurerm";
import { cannotStart } from "../../provider/install";
import { installIn } from "../../provider/installIn";
import { pool, pools, setup, stateOf } from "../../provider/pools";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { canTakeScreenshots, screenshot, shownText } from "../screenshot";
import { settle } from "../settle";
import { explorerOf, simulator } from "../simulation";
import { withModule } from "../withModule";

/** The line that a click on the first row of the view leads to, once it is this one: what stays as it is is not there. */
function firstInView(line: number): Promise<number | undefined> {
  return eventually(
    "the block of the first resource",
    async () => {
      await commands.executeCommand("azuremlTerraform.plan.focus");
      await commands.executeCommand("list.focusFirst");
      await commands.executeCommand("list.select");
      return window.activeTextEditor?.selection.start.line;
    },
    (at) => at === line,
    30_000,
  );
}

/** Waits until a line is in the side bar, as the launcher sees it. */
async function seenInSideBar(line: string): Promise<void> {
  if (!canTakeScreenshots) return;
  await eventually("the plan in the side bar", async () => (await shownText("planInSideBar")).includes(line));
}

const onThisSystem: readonly Test[] = [
  {
    name: "the plan of the open module is shown in its view, and leads to the code",
    patience: 90_000,
    run: () =>
      withModule(`${setup}\n${pool("same")}\n${pool("bigger", "  size = 2\n")}`, async ({ editor, uri }) => {
        const folder = dirname(uri.fsPath);
        const program = join(__dirname, "..", "provider", "provider.child.js");
        await installIn(folder, pools, { program });
        writeFileSync(join(folder, "terraform.tfstate"), stateOf({ same: {}, bigger: { size: 1 } }));
        try {
          // From the palette, which only has what is enabled in this window.
          await commands.executeCommand("workbench.action.quickOpen", ">Azure ML: Show Plan");
          await settle();
          await press("enter");
          await settle();
          // Nobody has opened its view.
          await seenInSideBar("thing_pool.bigger  will be changed");
          const line = editor.document
            .getText()
            .split("\n")
            .findIndex((one) => one.includes('"bigger"'));
          assert.equal(await firstInView(line), line);
          // The inline action of its row.
          const resource = { address: "thing_pool.bigger", module: "", action: "update", hasTexts: true };
          await commands.executeCommand("azuremlTerraform.showPlannedChange", { kind: "resource", resource });
          const sides = await eventually(
            "the two sides of the change",
            async () => {
              const input = window.tabGroups.activeTabGroup.activeTab?.input;
              if (!(input instanceof TabInputTextDiff)) return [];
              const both = [input.original, input.modified].map((one) => workspace.openTextDocument(one));
              return (await Promise.all(both)).map((one) => one.getText());
            },
            (both) => both.length === 2 && both[0] !== "",
          );
          assert.deepEqual(
            sides.map((text) => /size += (.*)/.exec(text)?.[1]),
            ["1", "2"],
          );
          await screenshot("plannedChange");
          await commands.executeCommand("workbench.action.closeActiveEditor");
          const again = await window.showTextDocument(editor.document);
          // Made again once nobody types any more: a resource before it in the alphabet is to be created then.
          const end = editor.document.lineCount;
          await again.edit((edit) => edit.insert(new Position(end, 0), `\n${pool("anew")}`));
          assert.equal(await firstInView(end), end);
          await commands.executeCommand("azuremlTerraform.hidePlan");
        } finally {
          for (const name of [".terraform", "terraform.tfstate"])
            rmSync(join(folder, name), { recursive: true, force: true });
        }
      }),
  },
];

export const plan: readonly Test[] = cannotStart ? [] : onThisSystem;

const address = "registry.terraform.io/hashicorp/azurerm";

const guard = (name: string) =>
  `resource "azurerm_network_security_group" "${name}" {\n  name                = "${name}"\n  resource_group_name = "${shopGroup}"\n  location            = "westeurope"\n}\n`;

/** A state that has groups, in the simulated Azure or not, as they are written. */
function stateOfGuards(subscription: string, ...names: readonly string[]): string {
  const resources = names.map((name) => {
    const id = `/subscriptions/${subscription}/resourceGroups/${shopGroup}/providers/Microsoft.Network/networkSecurityGroups/${name}`;
    const attributes = { id, name, resource_group_name: shopGroup, location: "westeurope" };
    const instances = [{ schema_version: 0, attributes, sensitive_attributes: [] }];
    const provider = `provider["${address}"]`;
    return { mode: "managed", type: "azurerm_network_security_group", name, provider, instances };
  });
  return JSON.stringify({ version: 4, terraform_version: "1.11.0", serial: 1, lineage: "a", outputs: {}, resources });
}

const beside: readonly Test[] = [
  {
    name: "a plan against live reads what is in Azure, with the account that is signed in",
    patience: 90_000,
    async run() {
      const { world, journal } = await simulator();
      await explorerOf();
      const [{ id } = { id: "" }] = world.subscriptions;
      const code = `provider "azurerm" {\n  features {}\n}\n\n${guard("nsg-web")}\n${guard("nsg-away")}`;
      await withModule(code, async ({ editor, uri }) => {
        const folder = dirname(uri.fsPath);
        const program = join(__dirname, "..", "provider", "provider.child.js");
        await installIn(folder, azurerm(), { address, version: "5.2.0", program });
        writeFileSync(join(folder, "terraform.tfstate"), stateOfGuards(id, "nsg-web", "nsg-away"));
        try {
          const { length } = journal.items;
          await commands.executeCommand("azuremlTerraform.showLivePlan");
          // By the state alone nothing would change, and no row would be there.
          const line = editor.document.getText().split("\n").indexOf(guard("nsg-away").split("\n")[0]!);
          assert.equal(await firstInView(line), line);
          const asked = journal.items.slice(length).filter(({ path }) => path.includes("networkSecurityGroups"));
          assert.deepEqual([...new Set(asked.map(({ method }) => method))], ["GET"]);
          await commands.executeCommand("azuremlTerraform.hidePlan");
        } finally {
          for (const name of [".terraform", ".terraform.lock.hcl", "terraform.tfstate"])
            rmSync(join(folder, name), { recursive: true, force: true });
        }
      });
    },
  },
];

/** Where an Azure is simulated. */
export const livePlan: readonly Test[] = cannotStart ? [] : beside;
