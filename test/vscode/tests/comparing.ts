// Comparing code with what is live in Azure.
import { strict as assert } from "node:assert";
import { commands, languages, Range, Uri, window, workspace } from "vscode";
import { shopGroup } from "../../azure/simulator/world/shop";
import { eventually } from "../eventually";
import { diffTabs, head, importAndSet, importInto } from "../imports";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { settle } from "../settle";
import { explorerOf, simulator } from "../simulation";
import { withModule } from "../withModule";

export const comparing: readonly Test[] = [
  {
    name: "comparing shows what differs, and takes the live value",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const { document } = editor;
        const { text } = await importAndSet(document, "mlw-private", '  description = "mine"\n');
        await commands.executeCommand("azuremlTerraform.compareWithLive");
        const [finding] = await eventually(
          "the difference",
          () => live(uri),
          ({ length }) => length > 0,
        );
        assert.equal(finding?.message, 'description is not set in Azure, and "mine" here.');
        const diff = await eventually("the comparison", () => diffTabs()[0]);
        assert.equal(diff?.label, "Live ↔ main.tf: one difference");
        await window.showTextDocument(document);
        const actions = await commands.executeCommand<{ title: string; edit?: never }[]>(
          "vscode.executeCodeActionProvider",
          uri,
          finding!.range,
        );
        const action = actions.find(({ title }) => title === "Take the live value of description");
        await workspace.applyEdit(action!.edit!);
        assert.equal(document.getText(), text);
        await eventually("the difference to go", () => live(uri).length === 0);
      }),
  },
  {
    name: "comparing folders takes all live values of all files as one edit",
    run: () =>
      withModule(head, async ({ editor: { document } }) => {
        const { text } = await importAndSet(document, "mlw-private", '  description = "mine"\n');
        const changed = document.getText();
        await commands.executeCommand("azuremlTerraform.compareFolder");
        await commands.executeCommand("azuremlTerraform.takeAllLive");
        await eventually("the live value", () => document.getText() === text);
        await window.showTextDocument(document);
        await commands.executeCommand("undo");
        assert.equal(document.getText(), changed);
      }),
  },
  {
    name: "comparing folders takes one live value, and leads to the place of another",
    run: () =>
      withModule(head, async ({ editor: { document }, uri }) => {
        const own = '  description = "mine"\n  v1_legacy_mode_enabled = true\n';
        await importAndSet(document, "mlw-private", own);
        const changed = document.getText();
        await commands.executeCommand("azuremlTerraform.compareFolder");
        await commands.executeCommand("azuremlTerraform.takeLive", found("differs", uri, "description"));
        await eventually("the live value", () => document.getText() !== changed);
        assert.equal(document.getText(), changed.replace('  description = "mine"\n', ""));
        await window.showTextDocument(document, { selection: new Range(0, 0, 0, 0) });
        await commands.executeCommand("azuremlTerraform.drift.focus");
        // The group is first, and what differs below it.
        for (const command of ["focusFirst", "focusDown", "select"]) {
          await settle();
          await commands.executeCommand(`list.${command}`);
        }
        const line = () => document.lineAt(window.activeTextEditor!.selection.active.line).text;
        await eventually("the place", () => line().includes("v1_legacy_mode_enabled"));
        await commands.executeCommand("workbench.action.focusActiveEditorGroup");
        await commands.executeCommand("undo");
        assert.equal(document.getText(), changed);
      }),
  },
  {
    name: "what is in Azure without code is imported from what comparing folders shows",
    run: async () => {
      const { id } = (await simulator()).world.subscriptions[0]!;
      const group = `/subscriptions/${id}/resourceGroups/${shopGroup}`;
      const block = `\nresource "azurerm_resource_group" "shop" {\n  name     = "${shopGroup}"\n  location = "westeurope"\n}\n`;
      const text = head.replace("features {}", `features {}\n  subscription_id = "${id}"`) + block;
      await withModule(text, async ({ editor: { document }, uri }) => {
        await explorerOf();
        await commands.executeCommand("azuremlTerraform.compareFolder");
        const live = `${group}/providers/Microsoft.Network/networkSecurityGroups/nsg-web`;
        const done = commands.executeCommand("azuremlTerraform.importUnmanaged", found("unmanaged", uri, live));
        // The file that is open is first, and all that was found is chosen.
        await settle(1500);
        await press("enter");
        await settle(1500);
        await press("enter");
        await settle(1500);
        await press("enter");
        await eventually("the preview", () => diffTabs()[0]!);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        assert.match(document.getText(), /^resource "azurerm_network_security_group" "nsg_web" \{$/m);
        await window.showTextDocument(document);
        await commands.executeCommand("undo");
        assert.equal(document.getText(), text);
      });
    },
  },
  {
    name: "comparing folders looks into programs too, and takes live values there",
    run: () =>
      withModule(
        "export {};\n",
        async ({ editor: { document }, uri }) => {
          const file = Uri.joinPath(uri, "..", "imported.ts");
          await importInto(file, "mlw-private");
          const program = await workspace.openTextDocument(file);
          const text = program.getText();
          const at = program.positionAt(
            text.indexOf("resourceGroupName", text.indexOf("new MachineLearningWorkspace(")),
          );
          const editor = await window.showTextDocument(program);
          await editor.edit((edit) => edit.insert(at, 'description: "mine",\n      '));
          await program.save();
          assert.ok(document.getText());
          await commands.executeCommand("azuremlTerraform.compareFolder");
          await commands.executeCommand("azuremlTerraform.takeAllLive");
          await eventually("the live value", () => !program.getText().includes('"mine"'));
          assert.match(program.getText(), /new MachineLearningWorkspace\(/);
        },
        {
          name: "other.ts",
          files: {
            "cdktf.json": '{ "language": "typescript" }',
            "package.json": '{ "dependencies": { "cdktf": "*" } }',
          },
        },
      ),
  },
  {
    name: "comparing offers to take all live values at once",
    run: () =>
      withModule(head, async ({ editor: { document }, uri }) => {
        const own = '  description = "mine"\n  v1_legacy_mode_enabled = true\n';
        await importAndSet(document, "mlw-private", own);
        await commands.executeCommand("azuremlTerraform.compareWithLive");
        const found = await eventually(
          "the differences",
          () => live(uri),
          ({ length }) => length > 1,
        );
        const actions = await commands.executeCommand<{ title: string; edit?: never }[]>(
          "vscode.executeCodeActionProvider",
          uri,
          found[0]!.range,
        );
        const all = actions.filter(({ title }) => title === "Take all live values");
        assert.equal(all.length, 1);
        await workspace.applyEdit(all[0]!.edit!);
        await eventually("the differences to go", () => live(uri).length === 0);
        assert.doesNotMatch(document.getText(), /"mine"|v1_legacy/);
      }),
  },
];

function live(uri: Uri) {
  return languages.getDiagnostics(uri).filter(({ source }) => source === "Azure, live");
}

/** A node as the view of differences hands it to its commands. */
function found(kind: string, uri: Uri, what: string) {
  const address = "azurerm_machine_learning_workspace.mlw_private";
  const within = kind === "unmanaged" ? "azurerm_resource_group.shop" : address;
  return { finding: { kind, uri: uri.toString(), address: within, what } };
}
