import { strict as assert } from "node:assert";
import { commands, TabInputWebview, window } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";

const code = `resource "terraform_data" "a" {}

resource "terraform_data" "b" {
  input = terraform_data.a.id
}
`;

const webviews = () =>
  window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview);

const vault = `resource "azurerm_key_vault" "main" {
  rbac_authorization_enabled = true
}

resource "azurerm_key_vault_secret" "a" {
  key_vault_id = azurerm_key_vault.main.id
}
`;

export const order: readonly Test[] = [
  {
    name: "role assignments are written with their order, and taken back at once",
    run: () =>
      withModule(vault, async ({ uri }) => {
        await eventually("the server", () => statusOf(uri));
        const { document } = await window.showTextDocument(uri);
        await commands.executeCommand("azuremlTerraform.addRoleAssignments");
        assert.match(document.getText(), /depends_on = \[azurerm_role_assignment\.apply_key_vault_secrets_officer\]/);
        await commands.executeCommand("azuremlTerraform.addRoleAssignments");
        await commands.executeCommand("undo");
        assert.equal(document.getText(), vault);
      }),
  },
  {
    name: "the order of a module is shown as one page, whose links lead to the code and to pictures",
    run: () =>
      withModule(code, async ({ uri }) => {
        await eventually("the server", () => statusOf(uri));
        for (const _ of [1, 2]) {
          await window.showTextDocument(uri);
          await commands.executeCommand("azuremlTerraform.showOrder");
          await eventually("the page", () => webviews().length === 1);
        }
        assert.equal(webviews()[0]?.label, "Apply and destroy order");
        await commands.executeCommand("azuremlTerraform.openPlace", uri.toString(), 2, 0);
        const { document, selection } = window.activeTextEditor!;
        assert.deepEqual([document.uri.toString(), selection.active.line], [uri.toString(), 2]);
        await commands.executeCommand("azuremlTerraform.openOrderPicture", "mermaid");
        assert.match(window.activeTextEditor!.document.getText(), /n0 --> n1/);
        await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
        await window.tabGroups.close(webviews());
        await window.showTextDocument(uri);
        await commands.executeCommand("azuremlTerraform.showApplierRole");
        assert.match(window.activeTextEditor!.document.getText(), /^resource "azurerm_role_definition" "apply" \{$/m);
        await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
        await window.showTextDocument(uri);
        // Without its page there is no picture any more.
        const before = window.activeTextEditor?.document;
        await commands.executeCommand("azuremlTerraform.openOrderPicture", "svg");
        assert.equal(window.activeTextEditor?.document, before);
      }),
  },
];
