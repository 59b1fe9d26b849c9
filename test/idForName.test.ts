/** An argument that takes an id in the place of a name: its fix reads the id of what the name was read of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { serviceWith, uriOf } from "./harness/service";

const head = `terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "5.2.0"
    }
  }
}
`;

const [change, unsure] = ["Change to storage_account_id", "Change to storage_account_id, which takes an id"];

for (const [value, becomes, title] of [
  ["azurerm_storage_account.main.name", "azurerm_storage_account.main.id", change],
  ["azurerm_storage_account.main[0].name", "azurerm_storage_account.main[0].id", change],
  ["data.azurerm_storage_account.shared.name", "data.azurerm_storage_account.shared.id", change],
  ["var.account_id", "var.account_id", change],
  ["module.storage.id", "module.storage.id", change],
  // What is not the name of such a type stays as it is, and its title says what it has to be: nothing is known of an id.
  ["var.account", "var.account", unsure],
  ["var.rapid", "var.rapid", unsure],
  ["lower(var.account)", "lower(var.account)", unsure],
  ["azurerm_storage_account.main.primary_blob_host", "azurerm_storage_account.main.primary_blob_host", unsure],
  ["azurerm_key_vault.main.name", "azurerm_key_vault.main.name", unsure],
] as const)
  test(`storage_account_name = ${value} becomes storage_account_id = ${becomes}`, () => {
    const text = `${head}resource "azurerm_storage_container" "main" {\n  name = "main"\n  storage_account_name = ${value}\n}\n`;
    const uri = uriOf("main.tf");
    const service = serviceWith({ "main.tf": text });
    const at = text.indexOf("storage_account_name");
    const fix = service.fixes(uri, { start: at, end: at }).find((one) => one.title === title);
    assert.ok(fix);
    const after = applyEdits(text, fix.edits);
    assert.equal(/storage_account_id += (.*)/.exec(after)?.[1], becomes);
  });
