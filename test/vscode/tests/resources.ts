import { strict as assert } from "node:assert";
import { commands, env, type MarkdownString, type ThemeIcon, Uri, window, workspace } from "vscode";
import * as faults from "../../azure/simulator/http/faults";
import { eventually } from "../eventually";
import { diffTabs } from "../imports";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { childrenOf, explorerOf, labelsOf, nodeAt, simulator } from "../simulation";
import { withModule } from "../withModule";
import { withSetting } from "../withSetting";

const privateWorkspace = ["Contoso", "Research", "mlw-private"] as const;
const accounts = ["Contoso", "Research", "Foundry accounts"] as const;

const iconOf = ({ item }: { readonly item: { readonly iconPath?: unknown } }) => (item.iconPath as ThemeIcon).id;

/** What is below workspaces, registries and Foundry's accounts, as the tree shows it. */
export const resources: readonly Test[] = [
  {
    name: "an endpoint opens into its deployments, with traffic and size, and what failed is seen",
    async run() {
      const endpoint = await nodeAt(...privateWorkspace, "Online endpoints", "churn-scoring");
      assert.equal(endpoint.item.contextValue, "azmlResource;kind=onlineEndpoints");
      const deployments = await childrenOf(endpoint);
      assert.deepEqual(
        deployments.map(({ item }) => `${item.label} ${item.description}`),
        ["blue 90 % · Standard_DS3_v2 × 3", "green 10 % · Standard_F4s_v2 × 1"],
      );
      assert.match(deployments[0]!.item.accessibilityInformation?.label ?? "", /^blue, deployment, 90 %/);
      const [failed] = await childrenOf(await nodeAt(...privateWorkspace, "Online endpoints", "pricing-preview"));
      assert.equal(iconOf(failed!), "warning");
    },
  },
  {
    name: "a subscription has its Foundry accounts with projects and model deployments, and its registries",
    async run() {
      const folder = await nodeAt(...accounts);
      assert.equal(folder.item.description, "2");
      assert.deepEqual(await labelsOf(...accounts), ["aif-ml", "oai-ml"]);
      assert.deepEqual(await labelsOf(...accounts, "aif-ml", "Projects"), ["handbook", "triage"]);
      const retired = await nodeAt(...accounts, "aif-ml", "Model deployments", "chat-old");
      assert.match(String(retired.item.description), /model retired 2026-03-31/);
      const tooltip = (await retired.tooltip?.()) as MarkdownString;
      assert.match(tooltip.value, /Retires: 2026/);
      assert.match(tooltip.value, /eployment: .*model retired 2026/);
      const versions = await labelsOf("Contoso", "Research", "Registries", "mlr-ml", "Models", "churn");
      assert.deepEqual(versions.slice(0, 2), ["32", "31"]);
    },
  },
  {
    name: "the import block of an endpoint, a connection, a Foundry account and a deployment there can be copied",
    async run() {
      const wanted = [
        [...privateWorkspace, "Online endpoints", "churn-scoring"],
        [...privateWorkspace, "Connections", (await labelsOf(...privateWorkspace, "Connections"))[0]!],
        [...accounts, "aif-ml"],
        [...accounts, "aif-ml", "Model deployments", "chat-old"],
      ];
      for (const path of wanted) {
        await env.clipboard.writeText("nothing");
        await commands.executeCommand("azuremlTerraform.copyImportBlock", await nodeAt(...path));
        assert.match(
          await env.clipboard.readText(),
          /^import \{\n {2}to = (?:azapi_resource|azurerm_cognitive_\w+)\.\w+\n {2}id = "\/subscriptions\/.*"\n\}\n$/,
          path.at(-1),
        );
      }
    },
  },
  {
    name: "problems only, and what needs attention first, where people want it",
    async run() {
      const all = await labelsOf(...accounts, "aif-ml", "Model deployments");
      await withSetting("sortBy", "state", async () => {
        const sorted = await labelsOf(...accounts, "aif-ml", "Model deployments");
        assert.deepEqual([sorted[0], sorted.length], ["chat-old", all.length]);
      });
      await withSetting("problemsOnly", true, async () => {
        const deployments = await labelsOf(...privateWorkspace, "Online endpoints", "churn-scoring");
        assert.deepEqual(deployments, ["No problems"]);
        assert.deepEqual(await labelsOf(...privateWorkspace, "Online endpoints", "pricing-preview"), ["first"]);
        assert.deepEqual(await labelsOf(...privateWorkspace, "Models"), ["No problems"]);
        assert.deepEqual(await labelsOf(...privateWorkspace, "Schedules"), ["drift-check"]);
      });
    },
  },
  {
    name: "workspaces are grouped by what people choose",
    async run() {
      await withSetting("groupBy", "tag:team", async () => {
        const groups = await labelsOf("Contoso", "Research");
        assert.ok(groups.includes("ml") && groups.includes("without tag"), String(groups));
        assert.ok((await labelsOf("Contoso", "Research", "ml")).includes("mlw-plain"));
      });
      await withSetting("groupBy", "kind", async () => {
        assert.ok((await labelsOf("Contoso", "Research", "Hub")).includes("mlw-hub"));
      });
    },
  },
  {
    name: "a fault in a list is a node with Retry, and the id of what is below can be copied",
    async run() {
      const { knobs } = await simulator();
      const explorer = await explorerOf();
      const folder = await nodeAt(...privateWorkspace, "Batch endpoints");
      const mend = knobs.add(faults.throttle(2), { path: /\/batchEndpoints$/i });
      try {
        await explorer.refresh(folder);
        const problem = (await childrenOf(folder)).at(-1)!;
        assert.equal(problem.item.contextValue, "azmlProblem;remedy=wait");
      } finally {
        mend();
      }
      await eventually("Azure to answer again", async () => {
        await explorer.refresh(folder);
        return (await labelsOf(...privateWorkspace, "Batch endpoints")).join() === "nightly-scores";
      });
      await commands.executeCommand(
        "azuremlTerraform.copyId",
        await nodeAt(...privateWorkspace, "Online endpoints", "churn-scoring", "blue"),
      );
      assert.match(await env.clipboard.readText(), /\/onlineEndpoints\/churn-scoring\/deployments\/blue$/);
      (await simulator()).journal.assertReadOnly();
    },
  },
  {
    name: "what Azure answers about a connection opens without its secrets",
    async run() {
      const connection = await nodeAt(...privateWorkspace, "Connections", "search");
      await commands.executeCommand("azuremlTerraform.showProperties", connection);
      const document = await eventually("the document", () => {
        const shown = window.activeTextEditor?.document;
        return shown?.uri.scheme === "azureml-terraform-live" && shown;
      });
      assert.equal(JSON.parse((document || undefined)!.getText()).properties.category, "CognitiveSearch");
      await commands.executeCommand("workbench.action.closeActiveEditor");
    },
  },
  {
    name: "an endpoint comes into code with its deployments, and a Foundry account with its projects",
    run: () =>
      withModule(
        "",
        async ({ editor, uri }) => {
          await commands.executeCommand("azuremlTerraform.explorer.focus");
          const nodes = [
            await nodeAt(...privateWorkspace, "Online endpoints", "churn-scoring"),
            await nodeAt(...accounts, "aif-ml"),
          ];
          await window.showTextDocument(editor.document);
          const done = commands.executeCommand("azuremlTerraform.importResource", nodes[0], nodes);
          const { label } = await eventually("the preview", async () => {
            if (diffTabs().length === 0) await press("enter");
            return diffTabs()[0]!;
          });
          assert.match(label, /^main\.tf, versions\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
          await commands.executeCommand("azuremlTerraform.applyImport");
          await done;
          const text = editor.document.getText();
          for (const name of ["blue", "green", "handbook", "triage", "chat", "strict", "search"])
            assert.match(text, new RegExp(`name +\\= "${name}"`), text);
          assert.match(text, /azapi_resource\.churn_scoring\.id/);
          assert.doesNotMatch(text, /^ +name += "Microsoft\.DefaultV2"|AZUREML_|AzureAsyncOperationUri/m);
          // Nobody had opened the file that says what the module requires.
          const versions = await workspace.openTextDocument(Uri.joinPath(uri, "..", "versions.tf"));
          assert.match(versions.getText(), /source += "Azure\/azapi"/);
          (await simulator()).journal.assertReadOnly();
        },
        { files: { "versions.tf": requiring } },
      ),
  },
  {
    name: "what an endpoint's deployments refer to is listed without a tick, and is looked up where it is ticked",
    run: () =>
      withModule(requiring, async ({ editor }) => {
        await commands.executeCommand("azuremlTerraform.explorer.focus");
        const node = await nodeAt(...privateWorkspace, "Online endpoints", "churn-scoring");
        await window.showTextDocument(editor.document);
        const done = commands.executeCommand("azuremlTerraform.importResource", node, [node]);
        // The file; then the environment and the model, which are behind the endpoint and its deployments.
        await settle();
        await press("enter");
        await settle(2000);
        await press("down", "down", "down", "down", "space", "down", "space");
        await screenshot("importAssets");
        await press("enter");
        const { label } = await eventually("the preview", () => diffTabs()[0]!);
        assert.match(label, /^main\.tf: Plan: 3 to import, 0 to add, 0 to change, 0 to destroy$/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        assert.match(text, /^data "azapi_resource" "churn_7" \{$/m, text);
        assert.equal(text.match(/model += data\.azapi_resource\.churn_7\.id/g)?.length, 2);
        assert.equal(text.match(/environmentId += data\.azapi_resource\.scoring_3\.id/g)?.length, 2);
        (await simulator()).journal.assertReadOnly();
      }),
  },
];

const requiring = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.2.0"
    }
  }
}

provider "azurerm" {
  features {}
}
`;
