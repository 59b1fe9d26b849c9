// Comparing code with what is live in Azure.
import { strict as assert } from "node:assert";
import { commands, languages, type Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import { diffTabs, head, importAndSet } from "../imports";
import type { Test } from "../runTests";
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
