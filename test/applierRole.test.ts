/** What who applies a module has to be allowed to do, by what is in it and in the modules that it calls; and what is not known. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ApplierRole } from "../server/src/features/applierRole/applierRole";
import { readOperations } from "../server/src/features/applierRole/operations";
import { lazy } from "../server/src/features/lazy";
import { serviceWith, uriOf } from "./harness/service";

const main = `resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "main" {
  name                = "id"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.main.name
}

data "azurerm_subscription" "current" {}

data "azurerm_virtual_network" "hub" {
  name                = "hub"
  resource_group_name = "rg-hub"
}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "ai"
  parent_id = azurerm_resource_group.main.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.main.id]
  }
}

resource "azapi_resource_action" "purge" {
  type        = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  resource_id = "/subscriptions/x"
  action      = "resyncKeys"
}

resource "azapi_resource_action" "unheardOf" {
  type        = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  resource_id = "/subscriptions/x"
  action      = "unheardOf"
}

resource "azapi_resource_action" "any" {
  type        = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  resource_id = "/subscriptions/x"
  action      = var.action
}

resource "azurerm_container_registry" "plain" {
  name                = "cr"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Basic"
}

resource "azurerm_key_vault_secret" "main" {
  name         = "secret"
  key_vault_id = "/subscriptions/x"
  value        = "x"
}

resource "azuread_group" "main" {
  display_name = "group"
}

resource "random_string" "main" {
  length = 8
}

module "storage" {
  source = "./storage"
}

module "elsewhere" {
  source = "example/elsewhere/azurerm"
}

variable "action" {
  type = string
}
`;

const storage = `resource "azurerm_storage_account" "main" {
  name                     = "st"
  location                 = "westeurope"
  resource_group_name      = "rg"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
`;

function roleOf(files: Readonly<Record<string, string>>): ApplierRole {
  const found = serviceWith(files).applierRole(uriOf("main.tf"));
  assert.ok(found);
  return found;
}

const all = { "main.tf": main, "storage/main.tf": storage };

test("the operations of all types are there, each with the resources that need it", () => {
  const { actions } = roleOf(all);
  const of = new Map(actions.map((one) => [one.action, one.for]));
  for (const [action, addresses] of [
    ["Microsoft.Resources/subscriptions/resourceGroups/write", ["azurerm_resource_group.main"]],
    ["Microsoft.Resources/subscriptions/resourceGroups/delete", ["azurerm_resource_group.main"]],
    ["Microsoft.CognitiveServices/accounts/write", ["azapi_resource.account"]],
    ["Microsoft.ManagedIdentity/userAssignedIdentities/assign/action", ["azapi_resource.account"]],
    ["Microsoft.Network/virtualNetworks/read", ["data.azurerm_virtual_network.hub"]],
    ["Microsoft.Resources/subscriptions/read", ["data.azurerm_subscription.current"]],
    ["Microsoft.MachineLearningServices/workspaces/resyncKeys/action", ["azapi_resource_action.purge"]],
    ["Microsoft.Storage/storageAccounts/write", ["module.storage.azurerm_storage_account.main"]],
    ["Microsoft.Storage/storageAccounts/listKeys/action", ["module.storage.azurerm_storage_account.main"]],
  ] as const)
    assert.deepEqual(of.get(action), addresses, action);
  for (const action of [
    "Microsoft.Network/virtualNetworks/write",
    "Microsoft.MachineLearningServices/workspaces/write",
    "Microsoft.ContainerRegistry/registries/listCredentials/action",
  ])
    assert.equal(of.has(action), false, action);
});

test("what is not known is said, and what is not Azure's is left out", () => {
  const { unknown, makesGroups, givesRoles } = roleOf(all);
  assert.deepEqual(unknown.map(({ address }) => address).sort(), [
    "azapi_resource_action.any",
    "azuread_group.main",
    "azurerm_key_vault_secret.main",
    "module.elsewhere",
  ]);
  assert.deepEqual([makesGroups, givesRoles], [true, false]);
});

test("operations that the list does not have are marked, in the code and in the report", () => {
  const role = roleOf(all);
  const unconfirmed = role.actions.filter((one) => one.isUnconfirmed).map(({ action }) => action);
  assert.deepEqual(unconfirmed, ["Microsoft.MachineLearningServices/workspaces/unheardOf/action"]);
  assert.match(role.listed ?? "", /^\d{4}-\d\d-\d\d$/);
  const code = lazy().applierRoleCode(role);
  assert.deepEqual(
    code.match(/^ .* # not confirmed$/gm)?.map((line) => line.trim()),
    ['"Microsoft.MachineLearningServices/workspaces/unheardOf/action", # not confirmed'],
  );
  assert.match(code, /^# Operations marked as not confirmed are not in the known list for /m);
});

test("without a list nothing is marked", () => {
  assert.equal(readOperations("no list"), undefined);
  assert.equal(readOperations(""), undefined);
  const operations = readOperations('{"date":"2025-01-01"}\n0microsoft.a/b rw\n2c\n1d * list\n');
  assert.ok(operations);
  for (const [name, isKnown] of [
    ["Microsoft.A/b/write", true],
    ["Microsoft.A/b/delete", false],
    ["Microsoft.A/b/c/delete", true],
    ["Microsoft.A/d/read", true],
    ["Microsoft.A/d/LIST/action", true],
    ["Microsoft.A/b/list/action", false],
    ["", false],
  ] as const)
    assert.equal(operations.has(name), isKnown, name);
});

test("it is written as Terraform, whatever the code is called", () => {
  const name = 'x"\n}\nresource "a" "b" {';
  const hostile = `resource "azurerm_key_vault_secret" ${JSON.stringify(name)} {}\n`;
  const code = lazy().applierRoleCode(roleOf({ "main.tf": `${main}${hostile}`, "storage/main.tf": storage }));
  const written = serviceWith({ "main.tf": code });
  assert.deepEqual(
    written.diagnose(uriOf("main.tf")).filter(({ severity }) => severity === "error"),
    [],
  );
  assert.deepEqual(code.match(/^resource .*$/gm), ['resource "azurerm_role_definition" "apply" {']);
});
