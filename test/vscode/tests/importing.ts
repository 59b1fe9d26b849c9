import { strict as assert } from "node:assert";
import { type CodeLens, commands, env, Uri, window, workspace } from "vscode";
import { eventually } from "../eventually";
import { diffTabs, head, importInto, startImport } from "../imports";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { settle } from "../settle";
import { childrenOf, explorerOf, nodeAt } from "../simulation";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";

/** A program of two stacks. */
export const program = `import { Construct } from "constructs";
import { App, TerraformStack } from "cdktn";
import { AzurermProvider } from "@cdktn/provider-azurerm/lib/provider";

class DevStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
  }
}

class ProdStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AzurermProvider(this, "azurerm", { features: [{}] });
  }
}

const app = new App();
new DevStack(app, "dev");
new ProdStack(app, "prod");
app.synth();
`;

export const importing: readonly Test[] = [
  {
    name: "a workspace is imported into Terraform as one edit, undo restores, and twice adds nothing",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const title = await importInto(uri, "mlw-private");
        assert.match(title, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
        const text = editor.document.getText();
        assert.ok(text.startsWith(head.trimEnd()), text);
        assert.match(text, /import \{\n {2}to = azurerm_machine_learning_workspace\.\w+\n/);
        assert.match(text, /resource "azurerm_machine_learning_workspace"/);
        await window.showTextDocument(editor.document);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), head);
        await commands.executeCommand("redo");
        assert.equal(editor.document.getText(), text);
        const diffs = diffTabs().length;
        await startImport(uri, "mlw-private");
        assert.equal(diffTabs().length, diffs, "A second import has something to show.");
        assert.equal(editor.document.getText(), text);
      }),
  },
  {
    name: "from the palette, several workspaces of several subscriptions are chosen step by step, and imported as one edit",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const { entries } = await (await explorerOf()).azure().index();
        // What is in code is asked of the server: keys that come before the list would be lost.
        await statusOf(uri);
        const names = [...entries].sort((a, b) => a.name.localeCompare(b.name));
        const first = names[0]!;
        const other = names.findIndex(({ subscriptionId }) => subscriptionId !== first.subscriptionId);
        const done = commands.executeCommand("azuremlTerraform.importWorkspace");
        await settle();
        await press("down", "space", ...Array.from({ length: other }, () => "down" as const), "space");
        await settle();
        await press("enter");
        // Parts, then back to them from the companions, and prevent_destroy with them.
        await press("enter", "back", ...Array.from({ length: 10 }, () => "down" as const), "space");
        await press("enter", "enter");
        // The file that is being edited is first.
        await press("enter");
        const { label } = await eventually("the preview", () => diffTabs()[0]!);
        assert.match(label, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        for (const { id } of [first, names[other]!]) assert.ok(text.includes(id), id);
        const resources = text.match(/^resource /gm)!.length;
        assert.ok(resources >= 2, text);
        assert.equal(text.match(/prevent_destroy += true/g)?.length, resources);
        // Azure ML of one subscription each: azurerm's own configuration cannot be that of both.
        assert.match(text, /provider "azurerm" \{\n {2}alias += "subscription_\w+"/);
        assert.match(text, /^ {2}provider += azurerm\.subscription_\w+$/m);
        await window.showTextDocument(editor.document);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), head);
      }),
  },
  {
    name: "what is selected in the tree is imported together",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const nodes = await Promise.all(
          ["mlw-hub", "mlw-project", "mlw-plain"].map((name) => nodeAt("Contoso", "Research", name)),
        );
        const done = commands.executeCommand("azuremlTerraform.importWorkspace", nodes[0], nodes);
        // Parts, companions, file.
        await press("enter", "enter", "enter");
        await eventually("the preview", () => diffTabs()[0]!);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        assert.match(text, /resource "azurerm_ai_foundry" /);
        assert.match(text, /ai_services_hub_id += azurerm_ai_foundry\.\w+\.id/);
        assert.match(text, /resource "azurerm_machine_learning_workspace" /);
        assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
      }),
  },
  {
    name: "a new file beside the open one is the choice behind that, and gets a name",
    run: () =>
      withModule(
        head,
        async ({ editor, uri }) => {
          const done = commands.executeCommand(
            "azuremlTerraform.importWorkspace",
            await nodeAt("Contoso", "Research", "mlw-plain"),
          );
          // Parts and companions; file, once it is asked; name.
          await press("enter", "enter");
          await press("down", "enter");
          await press("enter");
          const { label } = await eventually("the preview", () => diffTabs()[0]!);
          assert.match(label, /^mlw-plain\.tf: Plan: /);
          await commands.executeCommand("azuremlTerraform.applyImport");
          await done;
          const made = await workspace.openTextDocument(Uri.joinPath(uri, "..", "mlw-plain.tf"));
          assert.match(made.getText(), /^import \{/m);
          assert.equal(editor.document.getText(), head);
        },
        { files: { "above.tf": "" } },
      ),
  },
  {
    name: "a step that is put away ends the import",
    run: () =>
      withModule(head, async ({ editor }) => {
        const done = commands.executeCommand(
          "azuremlTerraform.importWorkspace",
          await nodeAt("Contoso", "Research", "mlw-plain"),
        );
        await press("enter", "escape");
        await done;
        assert.equal(diffTabs().length, 0);
        assert.equal(editor.document.getText(), head);
      }),
  },
  {
    name: "what is discarded leaves nothing behind",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        const done = startImport(uri, "mlw-plain");
        await eventually("the preview", () => diffTabs()[0]);
        await commands.executeCommand("azuremlTerraform.discardImport");
        await done;
        assert.equal(editor.document.getText(), head);
        const other = Uri.joinPath(uri, "..", "other.tf");
        const closing = startImport(other, "mlw-plain");
        await window.tabGroups.close(await eventually("the preview", () => diffTabs()[0]!));
        await closing;
        await assert.rejects(async () => workspace.fs.stat(other));
      }),
  },
  {
    name: "a workspace is imported into a new program",
    run: () =>
      withModule(
        head,
        async ({ uri }) => {
          const file = Uri.joinPath(uri, "..", "imported.ts");
          await importInto(file, "mlw-plain");
          const text = (await workspace.openTextDocument(file)).getText();
          assert.match(text, /^export class ImportedStack extends TerraformStack \{$/m);
          assert.match(text, /new MachineLearningWorkspace\(this, "/);
          assert.match(text, /importFrom\(/);
        },
        {
          files: {
            "cdktf.json": '{ "language": "typescript" }',
            "package.json": '{ "dependencies": { "cdktf": "*" } }',
          },
        },
      ),
  },
  {
    name: "a workspace is imported into the chosen stack of a program, and undo restores it",
    run: () =>
      withModule(
        program,
        async ({ editor, uri }) => {
          const done = startImport(uri, "mlw-plain");
          // Once it is asked: the second of its stacks.
          await settle();
          await press("down", "enter");
          await eventually("the preview", () => diffTabs()[0]!);
          await commands.executeCommand("azuremlTerraform.applyImport");
          await done;
          const { document } = editor;
          const text = document.getText();
          assert.match(text, /^import \{ MachineLearningWorkspace \} from "@cdktn\/provider-azurerm\/lib\//m);
          const at = text.indexOf("new MachineLearningWorkspace(");
          assert.ok(at > text.indexOf("class ProdStack") && at < text.indexOf("new App()"), text);
          const line = document.lineAt(window.activeTextEditor!.selection.active.line).text;
          assert.match(line, /^ {4}\S/, "The cursor is not at what is new.");
          await commands.executeCommand("undo");
          assert.equal(document.getText(), program);
        },
        {
          name: "main.ts",
          files: {
            "cdktf.json": '{ "language": "typescript" }',
            "package.json": '{ "dependencies": { "cdktn": "*", "@cdktn/provider-azurerm": "*" } }',
          },
        },
      ),
  },
  {
    name: "what is imported is marked in the tree, and found from there; its import block can be copied",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        await commands.executeCommand("azuremlTerraform.explorer.focus");
        await importInto(uri, "mlw-plain");
        await editor.document.save();
        const node = () => nodeAt("Contoso", "Research", "mlw-plain");
        await eventually("the mark", async () => String((await node()).item.description).includes("main.tf"));
        const lenses = () => commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", uri);
        const [first] = await eventually("what is live", lenses, ({ length }) => length > 0);
        assert.equal(first?.command?.title, "live in westeurope, Succeeded");
        await commands.executeCommand("workbench.action.closeAllEditors");
        await commands.executeCommand("azuremlTerraform.revealInCode", await node());
        assert.equal(window.activeTextEditor?.document.uri.toString(), uri.toString());
        await commands.executeCommand(
          "azuremlTerraform.copyImportBlock",
          await nodeAt("Contoso", "Research", "mlw-hub"),
        );
        assert.match(await env.clipboard.readText(), /^import \{\n {2}to = azurerm_ai_foundry\./);
      }),
  },
  {
    name: "what stands below a workspace and is not in code yet is imported from there, and revealed once it is",
    run: () =>
      withModule(head, async ({ editor, uri }) => {
        await commands.executeCommand("azuremlTerraform.explorer.focus");
        await importInto(uri, "mlw-plain", false);
        await editor.document.save();
        await statusOf(uri);
        const below = async (part: string) => childrenOf(await nodeAt("Contoso", "Research", "mlw-plain", part));
        const withoutCode = async (part: string) =>
          (await below(part)).filter(({ item }) => !/;(managed|unread)/.test(String(item.contextValue)));
        const anyWithoutCode = (part: string) =>
          eventually(
            `${part} without code`,
            () => withoutCode(part),
            ({ length }) => length > 0,
          );
        const [compute] = await anyWithoutCode("Computes");
        const [companion] = await anyWithoutCode("Companions");
        for (const node of [compute, companion]) {
          assert.ok(node);
          assert.doesNotMatch(String(node.item.contextValue), /;(managed|unread)/);
        }
        await window.showTextDocument(editor.document);
        const done = commands.executeCommand("azuremlTerraform.importResource", compute, [compute, companion]);
        // The file that is being edited is first, as soon as the list has it.
        const { label } = await eventually("the preview", async () => {
          if (diffTabs().length === 0) await press("enter");
          return diffTabs()[0]!;
        });
        assert.match(label, /^main\.tf: Plan: 2 to import, 0 to add, 0 to change, 0 to destroy$/);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        for (const node of [compute, companion]) assert.ok(text.includes(String(node!.item.label)), text);
        await editor.document.save();
        await eventually("the marks", async () => {
          const [one] = await below("Computes");
          const [other] = await below("Companions");
          return [one, other].every((node) => /;managed/.test(String(node?.item.contextValue)));
        });
      }),
  },
];
