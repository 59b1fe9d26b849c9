import { strict as assert } from "node:assert";
import {
  type CodeAction,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  languages,
  Selection,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { eventually } from "../eventually";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { settle } from "../settle";
import { installed, program, right, stack, wrong } from "../stack";
import { withModule } from "../withModule";

export const programEdits: readonly Test[] = [
  {
    name: "a program's findings have fixes, one by one and all at once",
    run: () =>
      withModule(
        wrong,
        async ({ uri, editor }) => {
          const found = await eventually(
            "two mistakes",
            () => oursIn(uri),
            (all) => all.length === 2,
          );
          assert.deepEqual(found.map(codeOf).sort(), ["binding-name", "value-not-allowed"]);
          const titles = (await actionsAt(uri, found[0]!, "quickfix")).map(({ title }) => title);
          assert.ok(titles.includes("Fix all in this file"), titles.join(", "));
          const [all, ...others] = await actionsAt(uri, found[0]!, "source.fixAll.azuremlTerraform");
          assert.ok(all?.edit);
          assert.equal(others.length, 0);
          await workspace.applyEdit(all.edit);
          assert.equal(editor.document.getText(), right);
          await eventually(
            "the errors to go",
            () => oursIn(uri),
            (left) => left.length === 0,
          );
        },
        program,
      ),
  },
  {
    name: "an id in a program is renamed beside TypeScript, with what says that it has moved",
    run: () =>
      withModule(
        right.replace('"ml"', '"m$0l"'),
        async ({ uri, editor, cursor }) => {
          const prepare = () => commands.executeCommand<unknown>("vscode.prepareRename", uri, cursor);
          await eventually(
            "the name to be found",
            () => prepare().then(Boolean, () => false),
            (isFound) => isFound,
          );
          const renaming = commands.executeCommand<WorkspaceEdit>(
            "vscode.executeDocumentRenameProvider",
            uri,
            cursor,
            "team",
          );
          // The first answer adds what says that it has moved.
          await settle();
          await press("enter");
          assert.ok(await workspace.applyEdit(await renaming));
          assert.match(editor.document.getText(), /new MachineLearningWorkspace\(this, "team", \{/);
          assert.match(
            editor.document.getText(),
            /^ {4}\}\)\.moveFromId\("azurerm_machine_learning_workspace\.ml"\);$/m,
          );
        },
        installed,
      ),
  },
  {
    name: "a program is put right on saving, for whoever asked for that",
    run: () =>
      withModule(
        wrong,
        async ({ uri, editor }) => {
          await eventually(
            "two mistakes",
            () => oursIn(uri),
            (all) => all.length === 2,
          );
          const settings = workspace.getConfiguration("editor");
          await settings.update("codeActionsOnSave", { "source.fixAll.azuremlTerraform": "explicit" }, false);
          try {
            await editor.edit((edit) => edit.insert(editor.document.positionAt(wrong.length), "\n"));
            const saved = async () => {
              await commands.executeCommand("workbench.action.files.save");
              return { text: editor.document.getText(), isDirty: editor.document.isDirty };
            };
            // What takes too long on saving VS Code leaves out, until the next time.
            await eventually("it to be right", saved, ({ text, isDirty }) => text === `${right}\n` && !isDirty);
          } finally {
            await settings.update("codeActionsOnSave", undefined, false);
            await workspace.fs.delete(Uri.joinPath(uri, "..", "..", ".vscode"), { recursive: true });
          }
        },
        program,
      ),
  },
  {
    name: "Terraform is converted to a program beside it, and a program to Terraform",
    run: async () => {
      const group = 'resource "azurerm_resource_group" "ml" {\n  name     = "rg"\n  location = "westeurope"\n}\n';
      await withModule(group, async ({ editor }) => {
        editor.selection = new Selection(1, 0, 1, 0);
        const made = await converted("azuremlTerraform.convertToProgram", "typescript");
        assert.match(made, /^new ResourceGroup\(this, "ml", \{/m);
        await commands.executeCommand("editor.action.selectAll");
        const whole = await converted("azuremlTerraform.convertToProgram", "typescript");
        assert.match(whole, /^export class \w+Stack extends TerraformStack \{/m);
        assert.match(whole, /^ {4}new ResourceGroup\(this, "ml", \{/m);
      });
      await withModule(
        stack('      name: "mlw",'),
        async () => {
          const made = await converted("azuremlTerraform.convertToTerraform", "terraform");
          assert.match(made, /resource "azurerm_machine_learning_workspace" "ml" \{/);
          assert.match(made, /resource "azurerm_key_vault" "vault" \{/);
        },
        program,
      );
    },
  },
];

async function converted(command: string, languageId: string): Promise<string> {
  const start = window.activeTextEditor?.document;
  await commands.executeCommand(command);
  const editor = await eventually(
    "the result",
    () => window.activeTextEditor,
    (active) => active !== undefined && active.document !== start,
  );
  assert.equal(editor?.document.languageId, languageId);
  assert.ok(editor.document.isUntitled);
  const text = editor.document.getText();
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  return text;
}

function actionsAt(uri: Uri, { range }: Diagnostic, kind: string): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind, 10);
}

/** What is wrong, whether or not the release in force is known as a whole; what is only worth knowing has no part here. */
function isOurMistake(finding: Diagnostic): boolean {
  const isMistake = finding.severity === DiagnosticSeverity.Error || codeOf(finding) === "value-not-allowed";
  return finding.source === "azureml-terraform" && isMistake;
}

function oursIn(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(isOurMistake);
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
