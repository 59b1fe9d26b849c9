import { strict as assert } from "node:assert";
import { type CodeAction, commands, type Diagnostic, languages, Uri, workspace } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

const wrong = `resource "azurerm_machine_learning_compute_cluster" "training" {
  name                          = "training"
  location                      = "westeurope"
  machine_learning_workspace_id = "/subscriptions/s/resourceGroups/r/providers/Microsoft.MachineLearningServices/workspaces/w"
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "lowPriority"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}
`;

export const diagnostics: readonly Test[] = [
  {
    name: "a wrong value is reported with the rule's id, and the quick fix mends it",
    run: () =>
      withModule(wrong, async ({ editor, uri }) => {
        const [diagnostic] = await eventually(
          "the finding",
          () => oursIn(uri),
          (found) => found.length === 1,
        );
        assert.ok(diagnostic);
        assert.equal(editor.document.getText(diagnostic.range).replaceAll('"', ""), "lowPriority");
        assert.ok(codeOf(diagnostic), "The finding has no rule id.");

        const actions = await commands.executeCommand<CodeAction[]>(
          "vscode.executeCodeActionProvider",
          uri,
          diagnostic.range,
          "quickfix",
          5,
        );
        const fix = actions.find((action) => action.title.includes("LowPriority"));
        assert.ok(fix?.edit, `No fix among: ${actions.map((action) => action.title).join(", ")}`);
        await workspace.applyEdit(fix.edit);
        assert.equal(editor.document.getText(), wrong.replace("lowPriority", "LowPriority"));
        await eventually(
          "the finding to go",
          () => oursIn(uri),
          (found) => found.length === 0,
        );
      }),
  },
  {
    name: "a rule that the settings turn off says nothing",
    run: () =>
      withModule(wrong, async ({ uri }) => {
        const [diagnostic] = await eventually(
          "the finding",
          () => oursIn(uri),
          (found) => found.length === 1,
        );
        assert.ok(diagnostic);
        const settings = workspace.getConfiguration("azuremlTerraform");
        await settings.update("rules", { [codeOf(diagnostic)]: "off" }, false);
        try {
          await eventually(
            "the finding to go",
            () => oursIn(uri),
            (found) => found.length === 0,
          );
        } finally {
          await settings.update("rules", undefined, false);
          await workspace.fs.delete(Uri.joinPath(uri, "..", "..", ".vscode"), { recursive: true });
        }
        await eventually(
          "the finding to come back",
          () => oursIn(uri),
          (found) => found.length === 1,
        );
      }),
  },
];

function oursIn(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri);
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
