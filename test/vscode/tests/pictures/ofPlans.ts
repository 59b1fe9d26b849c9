// Pictures of what an apply would do, and of what becomes azapi's, in the demo's module that is applied.
import { commands, Position, Range, type TextEditor, Uri, window } from "vscode";
import type { Test } from "../../runTests";
import { screenshot, screenshots } from "../../screenshot";
import { settle } from "../../settle";
import { lineOf, look, withDemo } from "../../withDemo";

const replaced = "STANDARD_DS3_V2";

/** What somebody has added. */
const added = `resource "azurerm_user_assigned_identity" "serving" {
  name                = "id-\${var.name}-serving"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  tags                = local.tags
}

`;

async function replace({ document, edit }: TextEditor, text: string, by: string): Promise<void> {
  const start = document.positionAt(document.getText().indexOf(text));
  await edit((change) => change.replace(new Range(start, start.translate(0, text.length)), by));
}

export const picturesOfPlans: readonly Test[] = [
  {
    name: "picture: what an apply would do",
    run: () =>
      withDemo(async (training) => {
        await replace(training, replaced, "STANDARD_DS4_V2");
        await withDemo(async (editor) => {
          await replace(editor, '"Who is about to leave"', '"Who leaves, and when"');
          await replace(editor, "max_nodes    = 4", "max_nodes    = 8");
          const line = lineOf(editor, "# azureml-terraform-ignore");
          await editor.edit((edit) => edit.insert(new Position(line, 0), added));
          await commands.executeCommand("azuremlTerraform.showPlan");
          // People drag it to where it has room.
          await commands.executeCommand("workbench.actions.view.problems");
          for (const [view, destinationId] of [
            ["azuremlTerraform.plan", "workbench.panel.markers"],
            ["workbench.panel.markers.view", "workbench.view.explorer"],
          ])
            await commands.executeCommand("vscode.moveViews", { viewIds: [view], destinationId });
          await commands.executeCommand("workbench.action.closeSidebar");
          await settle();
          await commands.executeCommand("azuremlTerraform.plan.focus");
          await settle();
          for (const step of ["list.focusFirst", "list.expand", "list.focusLast", "list.focusUp", "list.expand"])
            await commands.executeCommand(step);
          look(editor, lineOf(editor, added.split("\n", 1)[0]!) - 1, new Position(lineOf(editor, "Who leaves"), 0));
          await commands.executeCommand("workbench.action.focusActiveEditorGroup");
          await commands.executeCommand("notifications.clearAll");
          await settle();
          await screenshots("plan");
          for (const view of ["workbench.panel.markers.view", "azuremlTerraform.plan"])
            await commands.executeCommand(`${view}.resetViewLocation`);
          await commands.executeCommand("azuremlTerraform.hidePlan");
          await commands.executeCommand("workbench.action.closePanel");
          await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
        }, "applied/main.tf");
        await window.showTextDocument(training.document);
        await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      }, "applied/training/main.tf"),
  },
  {
    name: "picture: what becomes azapi's",
    run: () =>
      withDemo(async ({ document }) => {
        const names = ["main.tf", "outputs.tf", "versions.tf", "training/main.tf", "training/versions.tf"];
        const files = names.map((name) => Uri.joinPath(document.uri, "..", name).toString());
        await commands.executeCommand("azuremlTerraform.convertToAzapi", { to: "azapi", files });
        await commands.executeCommand("workbench.action.closeSidebar");
        await settle();
        await screenshot("azapiPreview");
        await commands.executeCommand("workbench.action.closeActiveEditor");
      }, "applied/main.tf"),
  },
];
