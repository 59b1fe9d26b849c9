// Pictures of what is live, and of what comes of it in code.
import { ConfigurationTarget, commands, languages, Position, type TabInputTextDiff, window, workspace } from "vscode";
import { shopGroup } from "../../../azure/simulator/world/shop";
import { eventually } from "../../eventually";
import { diffTabs, head, importAndSet, startImport } from "../../imports";
import { press } from "../../quickInput";
import type { Test } from "../../runTests";
import { drag, screenshot, screenshots } from "../../screenshot";
import { settle } from "../../settle";
import { explorerOf, nodeAt } from "../../simulation";
import { lineOf, look, withDemo } from "../../withDemo";
import { withModule } from "../../withModule";
import { program } from "../importing";

const folder = "ml-platform";
/** One in a network of its own, with parts of every kind. */
const shown = ["Contoso", "Research", "mlw-fraud-prod"] as const;
const name = shown[2];

/** Shows what is below the workspace: VS Code may have forgotten what was unfolded before. */
async function unfold(view: Awaited<ReturnType<typeof explorerOf>>["view"]): Promise<void> {
  for (const part of ["Computes", "Companions"]) await view.reveal(await nodeAt(...shown, part), { expand: true });
}

export const picturesOfAzure: readonly Test[] = [
  {
    name: "picture: live workspaces beside the code",
    run: () =>
      withDemo(async (editor) => {
        const { view } = await explorerOf();
        await commands.executeCommand("azuremlTerraform.explorer.focus");
        await unfold(view);
        await view.reveal(await nodeAt(...shown), { select: true, focus: true });
        const line = lineOf(editor, "identity {");
        look(editor, line - 16, new Position(line + 1, 14));
        await settle();
        await screenshots("explorer");
      }),
  },
  {
    name: "picture: live endpoints, and a Foundry account with its projects",
    run: () =>
      withDemo(async () => {
        const { view } = await explorerOf();
        await commands.executeCommand("azuremlTerraform.explorer.focus");
        await commands.executeCommand("workbench.actions.treeView.azuremlTerraform.explorer.collapseAll");
        const account = ["Contoso", "Research", "Foundry accounts", "aif-ml"];
        for (const path of [
          [...account, "Projects"],
          [...account, "Model deployments"],
          [...shown, "Online endpoints", "churn-scoring"],
          [...shown, "Models", "churn"],
        ])
          await view.reveal(await nodeAt(...path), { expand: true });
        await view.reveal(await nodeAt("Contoso", "Research", "Foundry accounts"), { select: true, focus: true });
        await settle();
        await screenshot("foundry");
        await commands.executeCommand("workbench.actions.treeView.azuremlTerraform.explorer.collapseAll");
      }),
  },
  {
    name: "picture: an import",
    run: () =>
      withModule(
        head,
        async ({ uri }) => {
          const settings = workspace.getConfiguration("diffEditor");
          // What is new is all that there is to be seen.
          await settings.update("renderSideBySide", false, ConfigurationTarget.Global);
          try {
            await commands.executeCommand("azuremlTerraform.explorer.focus");
            const done = startImport(uri, name, false);
            await eventually("the preview", () => diffTabs()[0]);
            await settle();
            await commands.executeCommand("revealLine", { lineNumber: 0, at: "top" });
            await settle();
            await screenshots("import");
            await commands.executeCommand("azuremlTerraform.discardImport");
            await done;
          } finally {
            await settings.update("renderSideBySide", undefined, ConfigurationTarget.Global);
          }
        },
        { folder },
      ),
  },
  {
    name: "picture: an endpoint to import, with its deployments and what these refer to",
    run: () =>
      withModule(
        head,
        async ({ editor }) => {
          const { view } = await explorerOf();
          await commands.executeCommand("azuremlTerraform.explorer.focus");
          await commands.executeCommand("workbench.actions.treeView.azuremlTerraform.explorer.collapseAll");
          const endpoint = await nodeAt(...shown, "Online endpoints", "churn-scoring");
          await view.reveal(endpoint, { expand: true, select: true, focus: true });
          await window.showTextDocument(editor.document);
          const done = commands.executeCommand("azuremlTerraform.importResource", endpoint, [endpoint]);
          await settle();
          await press("enter");
          await settle(3000);
          await press("down", "down", "down", "down", "space", "down", "space");
          await screenshot("importEndpoint");
          await press("escape");
          await done;
          await commands.executeCommand("workbench.actions.treeView.azuremlTerraform.explorer.collapseAll");
        },
        { folder },
      ),
  },
  {
    name: "picture: a resource group to choose from",
    run: () =>
      withModule(
        head,
        async ({ uri }) => {
          await explorerOf();
          await commands.executeCommand("workbench.action.closeSidebar");
          const group = { group: shopGroup, target: uri.toString() };
          const done = commands.executeCommand("azuremlTerraform.importFromAzure", group);
          await settle(3000);
          await screenshot("importGroup");
          await press("escape");
          await done;
        },
        { folder },
      ),
  },
  {
    name: "picture: what a resource group becomes",
    run: () =>
      withModule(
        head,
        async ({ uri }) => {
          const settings = workspace.getConfiguration("diffEditor");
          await settings.update("renderSideBySide", false, ConfigurationTarget.Global);
          try {
            await explorerOf();
            await commands.executeCommand("workbench.action.closeSidebar");
            const group = { group: shopGroup, target: uri.toString(), all: true };
            const done = commands.executeCommand("azuremlTerraform.importFromAzure", group);
            const { input } = await eventually("the preview", () => diffTabs()[0]!);
            await settle();
            // Resources come behind all import blocks.
            const { modified } = input as TabInputTextDiff;
            const before = (await workspace.openTextDocument(modified)).getText().split(/^resource /m)[0]!;
            await commands.executeCommand("revealLine", { lineNumber: before.split("\n").length - 7, at: "top" });
            await settle();
            await screenshot("importedGroup");
            await commands.executeCommand("azuremlTerraform.discardImport");
            await done;
          } finally {
            await settings.update("renderSideBySide", undefined, ConfigurationTarget.Global);
          }
        },
        { folder },
      ),
  },
  {
    name: "picture: an import into a program",
    run: () =>
      withModule(
        program,
        async ({ uri }) => {
          const done = startImport(uri, "mlw-churn-dev");
          // Once it is asked: the second of its stacks.
          await settle();
          await press("down", "enter");
          await eventually("the preview", () => diffTabs()[0]);
          await commands.executeCommand("workbench.action.closeSidebar");
          await settle();
          await screenshot("importProgram");
          await commands.executeCommand("azuremlTerraform.discardImport");
          await done;
        },
        {
          folder,
          name: "main.ts",
          files: {
            "cdktf.json": '{ "language": "typescript" }',
            "package.json": '{ "dependencies": { "cdktn": "*", "@cdktn/provider-azurerm": "*" } }',
          },
        },
      ),
  },
  {
    name: "picture: code beside what is live",
    run: () =>
      withModule(
        head,
        async ({ editor: { document }, uri }) => {
          await importAndSet(document, name, described);
          await commands.executeCommand("azuremlTerraform.compareWithLive");
          const live = () => languages.getDiagnostics(uri).some(({ source }) => source === "Azure, live");
          await eventually("the difference", live);
          await eventually("the comparison", () => diffTabs()[0]);
          await commands.executeCommand("workbench.action.closeSidebar");
          await commands.executeCommand("notifications.clearAll");
          await settle();
          await screenshots("compare");
        },
        { folder },
      ),
  },
  {
    name: "picture: what differs between folders and Azure",
    run: () =>
      withModule(
        head,
        async ({ editor: { document } }) => {
          const { at, editor } = await importAndSet(document, name, described, gone);
          await commands.executeCommand("azuremlTerraform.compareFolder");
          await commands.executeCommand("notifications.clearAll");
          // What stands above lines by then moves them: lenses come when they are ready.
          await settle();
          look(editor, at.line - 14, at);
          await settle();
          await screenshots("drift");
        },
        { folder },
      ),
  },
  {
    name: "picture: a workspace that is dragged into the editor",
    run: () =>
      withModule(
        head,
        async ({ editor: { document } }) => {
          const { view } = await explorerOf();
          await commands.executeCommand("azuremlTerraform.explorer.focus");
          await unfold(view);
          await view.reveal(await nodeAt(...shown), { select: true });
          await settle();
          drag(name, document.lineCount - 1);
          await eventually("what was dropped", () => document.getText() !== head);
          await settle();
          await commands.executeCommand("notifications.clearAll");
          await settle();
          await screenshot("drop");
        },
        { folder },
      ),
  },
];

/** What Azure has not of the workspace that is imported. */
const described = '  description = "Finds payments that are not what they seem"\n';

/** What Azure has not at all. */
const gone = (text: string) => `
resource "azurerm_machine_learning_compute_cluster" "gone" {
  name                          = "cpu-nights"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.${label(text)}.id
  location                      = "westeurope"
  vm_priority                   = "LowPriority"
  vm_size                       = "Standard_DS3_v2"

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}
`;

/** The label of the workspace in a text. */
function label(text: string): string {
  return /resource "azurerm_machine_learning_workspace" "(\w+)"/.exec(text)?.[1] ?? "";
}
