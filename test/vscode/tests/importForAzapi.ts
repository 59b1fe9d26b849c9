import { strict as assert } from "node:assert";
import { commands, window } from "vscode";
import { eventually } from "../eventually";
import { diffTabs } from "../imports";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { nodeAt } from "../simulation";
import { withModule } from "../withModule";

export const importForAzapi: readonly Test[] = [
  {
    name: "all becomes azapi's where that is ticked, which the next import begins with",
    run: () =>
      withModule("", async ({ editor }) => {
        const node = await nodeAt("Contoso", "Research", "mlw-private");
        await commands.executeCommand("workbench.action.focusActiveEditorGroup");
        const start = () => commands.executeCommand("azuremlTerraform.importWorkspace", node);
        // Behind the eight parts.
        const tick = () => press(...Array.from({ length: 9 }, () => "down" as const), "space");
        const done = start();
        await settle();
        await tick();
        await screenshot("importForAzapi");
        await press("enter");
        await settle();
        await screenshot("importForAzapiCompanions");
        await press("enter", "enter");
        const { label } = await eventually("the preview", () => diffTabs()[0]!);
        assert.match(label, /^main\.tf: Plan: \d+ to import, 0 to add, 0 to change, 0 to destroy$/);
        await screenshot("importForAzapiPreview");
        await commands.executeCommand("azuremlTerraform.applyImport");
        await done;
        const text = editor.document.getText();
        assert.doesNotMatch(text, /azurerm/);
        assert.match(text, /^ {2}type += "Microsoft\.MachineLearningServices\/workspaces@2025-06-01"$/m);
        assert.match(text, /^ {2}type += "Microsoft\.MachineLearningServices\/workspaces\/computes@/m);
        await window.showTextDocument(editor.document);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), "");
        const again = start();
        await settle();
        await tick();
        await press("enter", "enter", "enter");
        await eventually("the preview", () => diffTabs()[0]!);
        await commands.executeCommand("azuremlTerraform.applyImport");
        await again;
        assert.match(editor.document.getText(), /^resource "azurerm_machine_learning_workspace"/m);
      }),
  },
];
