// What somebody at the keyboard meets at tab stops, and in the line below: real keys, VS Code's own list.
import { strict as assert } from "node:assert";
import { Selection } from "vscode";
import { completionsAt } from "../completionsAt";
import { canPressKeys, choose, press, type } from "../person";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

const group = `resource "azurerm_resource_group" "main" {
  name     = "rg-demo"
  location = "westeurope"
}

`;

const azapi = `terraform {
  required_providers {
    azapi = {
      source = "Azure/azapi"
    }
  }
}

`;

/** What is pressed at the mark of a text, and what comes of it. */
const pressed: readonly [name: string, text: string, keys: () => Promise<void>, expected: string][] = [
  [
    "a value is chosen from our own list, and the next line lists again",
    'resource "azurerm_storage_account" "main" {\n  $0\n}\n',
    async () => {
      await choose("account_t", "account_tier");
      await choose("", "Premium");
      await press("Enter");
      await choose("account_repl", "account_replication_type");
      await choose("", "ZRS");
      await press("Enter");
      await choose("https", "https_traffic_only_enabled");
      await choose("", "false");
    },
    'resource "azurerm_storage_account" "main" {\n  account_tier = "Premium"\n  account_replication_type = "ZRS"\n  https_traffic_only_enabled = false\n}\n',
  ],
  [
    "Tab keeps what a stop holds and goes on",
    'resource "azurerm_storage_account" "main" {\n  $0\n}\n',
    async () => {
      await choose("account_t", "account_tier");
      await press("Tab", "Enter");
      await choose("loc", "location");
    },
    'resource "azurerm_storage_account" "main" {\n  account_tier = "Standard"\n  location = ""\n}\n',
  ],
  [
    "after Escape at a choice, the next line lists again",
    `${group}$0\n`,
    async () => {
      await choose("storage_acc", "azurerm_storage_account");
      await press("Tab");
      await type("stdemo");
      await press("Tab", "Escape", "End", "Enter");
      await choose("tag", "tags");
    },
    `${group}resource "azurerm_storage_account" "main" {
  name                     = "stdemo"
  resource_group_name      = azurerm_resource_group.main.name
  location                 = azurerm_resource_group.main.location
  account_tier             = "Standard"
  tags = {}
  account_replication_type = "LRS"
}
`,
  ],
  [
    "the type of an azapi resource goes on to its versions",
    `${azapi}resource "azapi_resource" "main" {\n  $0\n}\n`,
    async () => {
      await choose("typ", "type");
      await choose("storage accounts", "Microsoft.Storage/storageAccounts");
      await choose("", "2023-05-01");
      await press("End", "Enter");
      await choose("na", "name");
    },
    `${azapi}resource "azapi_resource" "main" {\n  type = "Microsoft.Storage/storageAccounts@2023-05-01"\n  name = ""\n}\n`,
  ],
  [
    "Enter ends a line whose last word is all that the list has",
    `${group}output "id" {\n  value = $0\n}\n`,
    async () => {
      await type("azurerm_resource_group.main.id");
      await press("Enter");
      await type("sensitive");
    },
    `${group}output "id" {\n  value = azurerm_resource_group.main.id\n  sensitive\n}\n`,
  ],
];

export const tabStops: readonly Test[] = pressed.map(([name, text, keys, expected]) => ({
  name: `tab stops: ${name}`,
  run: () =>
    withModule(text, async ({ editor, uri, cursor }) => {
      if (!canPressKeys) return;
      editor.selection = new Selection(cursor, cursor);
      await completionsAt(uri, new Selection(0, 0, 0, 0).active, "resource").catch(() => undefined);
      await keys();
      assert.equal(editor.document.getText().replaceAll("\r\n", "\n"), expected);
    }),
}));
