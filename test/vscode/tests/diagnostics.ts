import { strict as assert } from "node:assert";
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Range,
  Selection,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
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

const misspelled = 'output "region" {\n  value = var.regoin\n}\n';

/** Where there is Terraform's own parser, which a browser has not. */
export const syntaxErrors: readonly Test[] = [
  {
    name: "a syntax error stands there in Terraform's own words once nobody types, in each block of its own",
    run: () =>
      withModule("locals {\n  a = 1\n}\nlocals {\n  b = 1\n}\n", async ({ editor, uri }) => {
        const type = async (line: number, text: string) => {
          editor.selection = new Selection(line, 7, line, 7);
          await commands.executeCommand("type", { text });
        };
        const become = (what: string, expected: readonly string[]) =>
          eventually(
            what,
            () => oursIn(uri).filter(({ severity }) => severity === DiagnosticSeverity.Error),
            (found) => found.map(({ message }) => message.replace(/:.*/s, "")).join("; ") === expected.join("; "),
          );
        const words = "Missing newline after argument";
        await type(1, " 2");
        await become("the words of the first block", [words]);
        await type(4, " 3");
        await become("the words of both blocks", [words, words]);
        await commands.executeCommand("undo");
        await become("the end of the second", [words]);
      }),
  },
];

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
  {
    name: "the error of a file that was never opened is shown once, and goes when its cause is mended in another file",
    run: () =>
      withModule(
        'variable "region" {\n  type = string\n}\n',
        async ({ uri }) => {
          const outputs = Uri.joinPath(uri, "..", "outputs.tf");
          const becomes = (count: number) => findingsBecome(outputs, count);
          const [diagnostic] = await becomes(1);
          assert.equal(diagnostic && codeOf(diagnostic), "undeclared-reference");
          const isOpen = () => workspace.textDocuments.some((one) => one.uri.toString() === outputs.toString());
          assert.equal(isOpen(), false, "The file is open.");
          const rename = async (to: string) => {
            const edit = new WorkspaceEdit();
            edit.replace(uri, new Range(0, 10, 0, 16), to);
            await workspace.applyEdit(edit);
          };
          await rename("regoin");
          await becomes(0);
          await rename("region");
          await becomes(1);

          await window.showTextDocument(outputs);
          await rename("places");
          await rename("region");
          await new Promise((resolve) => setTimeout(resolve, 1500));
          assert.equal(oursIn(outputs).length, 1, "The open file has its finding once.");
          await commands.executeCommand("workbench.action.closeActiveEditor");
          assert.notEqual(window.activeTextEditor?.document.uri.toString(), outputs.toString(), "It is closed.");
          await rename("regoin");
          await becomes(0);
          await rename("region");
          await becomes(1);
        },
        { files: { "outputs.tf": misspelled } },
      ),
  },
  {
    name: "with the last open file of a module, the findings of its other files go",
    run: () =>
      withModule(
        "Nothing of ours.",
        async ({ uri }) => {
          const outputs = Uri.joinPath(uri, "..", "outputs.tf");
          // What an extension opens stays open for minutes after its editor was closed; what a person opens does not.
          await commands.executeCommand("vscode.open", Uri.joinPath(uri, "..", "main.tf"));
          await findingsBecome(outputs, 1);
          await commands.executeCommand("workbench.action.closeActiveEditor");
          await findingsBecome(outputs, 0);
        },
        { name: "notes.txt", files: { "main.tf": "", "outputs.tf": misspelled } },
      ),
  },
];

function findingsBecome(uri: Uri, count: number): Promise<readonly Diagnostic[]> {
  return eventually(
    `${count} findings in ${uri.path}`,
    () => oursIn(uri),
    (found) => found.length === count,
  );
}

/** Without what is a matter of style, which is told once the whole module is known: at one moment or another. */
function oursIn(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ severity }) => severity !== DiagnosticSeverity.Hint);
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
