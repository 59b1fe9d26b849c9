import { strict as assert } from "node:assert";
import { commands, env, languages, Selection } from "vscode";
import { eventually } from "../eventually";
import { canPressKeys, paste } from "../person";
import { press } from "../quickInput";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { withModule } from "../withModule";

/** A module that a resource of a template is pasted into. */
export const before = `terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "2.12.0"
    }
  }
}

resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "northeurope"
}

$0`;

export const template = JSON.stringify({
  type: "Microsoft.MachineLearningServices/workspaces/onlineEndpoints",
  apiVersion: "2025-06-01",
  name: "mlw-lab/score",
  location: "[resourceGroup().location]",
  properties: { authMode: "[parameters('authMode')]", provisioningState: "Succeeded" },
});

const answer = JSON.stringify({
  id: "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-lab",
  name: "id-lab",
  type: "Microsoft.ManagedIdentity/userAssignedIdentities",
  location: "northeurope",
  properties: { principalId: "x" },
});

const withKeys: readonly Test[] = [
  {
    name: "a resource of a template is pasted as one of azapi, and one undo takes it back",
    run: () =>
      withModule(before, async ({ editor, uri, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        const text = editor.document.getText();
        // The server has to know the file.
        await eventually("the server", () => languages.getDiagnostics(uri).length > 0 || editor.document.lineCount > 1);
        await paste(template);
        const pasted = await eventually(
          "what is pasted",
          () => editor.document.getText(),
          (now) => now !== text,
        );
        assert.match(pasted, /^resource "azapi_resource" "score" \{\n {2}type +=/m);
        assert.match(pasted, / name += "score"\n/);
        assert.match(
          pasted,
          /azurerm_resource_group\.lab\.id\}\/providers\/Microsoft\.MachineLearningServices\/workspaces\/mlw-lab"/,
        );
        assert.match(pasted, / location += azurerm_resource_group\.lab\.location\n/);
        assert.match(pasted, / authMode = var\.auth_mode\n/);
        assert.match(pasted, /^variable "auth_mode" \{/m);
        assert.doesNotMatch(pasted, /provisioningState|\{"type"/);
        await commands.executeCommand("undo");
        assert.equal(editor.document.getText(), text);
      }),
  },
  {
    name: "other text is pasted as it is",
    run: () =>
      withModule(before, async ({ editor, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        await paste('{"a": ["b"]}');
        await eventually("the text", () => editor.document.getText() === before.replace("$0", '{"a": ["b"]}'));
      }),
  },
];

/** Only a launcher that presses keys can paste as people do: the command passes by all who would paste something else. */
export const pasting: readonly Test[] = [
  ...(canPressKeys ? withKeys : []),
  {
    name: "an answer of Azure becomes what somebody chooses, by the command as well",
    run: () =>
      withModule(before, async ({ editor, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        const text = editor.document.getText();
        await env.clipboard.writeText(answer);
        const made = commands.executeCommand("azuremlTerraform.pasteAsTerraform");
        await settle();
        await screenshot("pasteChoice");
        await press("down", "enter");
        await made;
        const pasted = await eventually(
          "what is pasted",
          () => editor.document.getText(),
          (now) => now !== text,
        );
        assert.match(pasted, /^resource "azurerm_user_assigned_identity" "id_lab" \{/m);
        assert.match(pasted, / resource_group_name = azurerm_resource_group\.lab\.name\n/);
      }),
  },
];
