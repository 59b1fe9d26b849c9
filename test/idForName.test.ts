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

for (const [value, becomes] of [
  ["azurerm_storage_account.main.name", "azurerm_storage_account.main.id"],
  ["azurerm_storage_account.main[0].name", "azurerm_storage_account.main[0].id"],
  ["data.azurerm_storage_account.shared.name", "data.azurerm_storage_account.shared.id"],
  // What is not the name of such a type stays as it is: nothing is known of an id.
  ["var.account", "var.account"],
  ["azurerm_storage_account.main.primary_blob_host", "azurerm_storage_account.main.primary_blob_host"],
  ["azurerm_key_vault.main.name", "azurerm_key_vault.main.name"],
] as const)
  test(`storage_account_name = ${value} becomes storage_account_id = ${becomes}`, () => {
    const text = `${head}resource "azurerm_storage_container" "main" {\n  name = "main"\n  storage_account_name = ${value}\n}\n`;
    const uri = uriOf("main.tf");
    const service = serviceWith({ "main.tf": text });
    const at = text.indexOf("storage_account_name");
    const fix = service
      .fixes(uri, { start: at, end: at })
      .find(({ title }) => title === "Change to storage_account_id");
    assert.ok(fix);
    const after = applyEdits(text, fix.edits);
    assert.equal(/storage_account_id += (.*)/.exec(after)?.[1], becomes);
  });
