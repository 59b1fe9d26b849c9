// How many keys a block takes, typed as a person types it: with VS Code's own list, tab stops and closing quotes.
import { strict as assert } from "node:assert";
import { commands, DiagnosticSeverity, languages, Selection } from "vscode";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { canPressKeys, see } from "../person";
import type { Test } from "../runTests";
import { screenshot } from "../screenshot";
import { settle } from "../settle";
import { type OpenModule, withModule } from "../withModule";

const companions = `provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "rg-demo"
  location = "westeurope"
}

data "azurerm_client_config" "current" {}

resource "azurerm_application_insights" "main" {
  name                = "appi-demo"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  application_type    = "web"
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-demo"
  resource_group_name        = azurerm_resource_group.main.name
  location                   = azurerm_resource_group.main.location
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
  sku_name                   = "standard"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
}

resource "azurerm_storage_account" "main" {
  name                     = "stdemo"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

`;

const workspace = `resource "azurerm_machine_learning_workspace" "main" {
  name                    = "mlw-demo"
  resource_group_name     = azurerm_resource_group.main.name
  location                = azurerm_resource_group.main.location
  application_insights_id = azurerm_application_insights.main.id
  key_vault_id            = azurerm_key_vault.main.id
  storage_account_id      = azurerm_storage_account.main.id

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [container_registry_id]
  }
}`;

/** How many keys a workspace may take behind its name. */
const most = 15;

export const keys: readonly Test[] = [
  {
    name: "completion: with its companions there, a workspace takes few keys behind its name",
    run: () =>
      withModule(`${companions}$0\n`, async (module) => {
        const { editor } = module;
        const person = typist(module);
        await completionsAt(module.uri, module.cursor, "resource");
        await person.type("work");
        await person.choose("azurerm_machine_learning_workspace");
        await eventually("the block", textOf(module), (text) => text.includes("azurerm_machine_learning_workspace"));
        await screenshot("wholeBlock");
        // Its address is to be "main".
        await person.tab();
        await person.type("mlw-demo");
        const behindName = person.count();
        await person.tab();
        await person.choose("SystemAssigned");
        const needed = person.count() - behindName;
        assert.equal(editor.document.getText().replaceAll("\r\n", "\n"), `${companions}${workspace}\n`);
        assert.ok(needed <= most, `It took ${needed} keys.`);
        const errors = await eventually(
          "findings",
          async () =>
            languages.getDiagnostics(module.uri).filter(({ severity }) => severity === DiagnosticSeverity.Error),
          (all) => all.length === 0,
        );
        assert.deepEqual(errors, []);
      }),
  },
  {
    name: "completion: a whole block reads the variable that is called as its argument",
    run: () =>
      withModule(`variable "workspace_id" {}\n\n$0\n`, async (module) => {
        const person = typist(module);
        await completionsAt(module.uri, module.cursor, "resource");
        await person.type("datastore_blob");
        await person.choose("azurerm_machine_learning_datastore_blobstorage");
        await eventually("the block", textOf(module), (text) => text.includes("storage_container_id"));
        await person.tab();
        await person.type("blob");
        await person.tab();
        await screenshot("tabStop");
        const text = await textOf(module)();
        assert.ok(text.includes("  workspace_id               = var.workspace_id\n"), text);
      }),
  },
  {
    name: "typing: deleting a quote of an empty string deletes both",
    run: () =>
      withModule('locals {\n  a = "$0"\n}\n', async ({ editor, cursor }) => {
        editor.selection = new Selection(cursor, cursor);
        await commands.executeCommand("deleteLeft");
        assert.equal(editor.document.getText(), "locals {\n  a = \n}\n");
      }),
  },
];

/** Presses keys one after the other, and counts them. */
function typist({ editor, cursor }: OpenModule) {
  let pressed = 0;
  editor.selection = new Selection(cursor, cursor);
  const rest = () => settle(700);
  return {
    count: () => pressed,
    async type(text: string): Promise<void> {
      for (const letter of text) {
        pressed++;
        await commands.executeCommand("type", { text: letter });
      }
      await rest();
    },
    /** Enter, once the list is open, with this at its top. */
    async choose(label: string): Promise<void> {
      pressed++;
      if (canPressKeys) await see(label);
      await commands.executeCommand("acceptSelectedSuggestion");
      await rest();
    },
    /** Tab, where it is not. */
    async tab(): Promise<void> {
      pressed++;
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
      await rest();
    },
  };
}

function textOf({ editor }: OpenModule): () => Promise<string> {
  return async () => editor.document.getText();
}
