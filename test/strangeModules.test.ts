/** Modules that nobody plans and somebody has: each comes to an end, without a throw and with what is true of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/edit";
import { serviceWith, uriOf } from "./harness/service";
import { isThorough } from "./harness/thorough";

const circles = `provider "azurerm" {
  features {}
}

locals {
  a = local.b
  b = local.c
  c = local.a
}

variable "v" {
  default = var.v
}

resource "azurerm_resource_group" "one" {
  name     = azurerm_resource_group.two.name
  location = azurerm_resource_group.two.location
}

resource "azurerm_resource_group" "two" {
  name       = azurerm_resource_group.one.name
  location   = azurerm_resource_group.one.location
  depends_on = [azurerm_resource_group.two]
}

resource "azurerm_user_assigned_identity" "i" {
  name                = azurerm_user_assigned_identity.i.name
  location            = azurerm_resource_group.one.location
  resource_group_name = azurerm_resource_group.two.name
}

resource "azurerm_key_vault" "kv" {
  name                       = local.a
  location                   = azurerm_machine_learning_workspace.w.location
  resource_group_name        = var.v
  tenant_id                  = azurerm_key_vault.kv.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = azurerm_key_vault.kv.rbac_authorization_enabled
}

resource "azurerm_role_assignment" "r" {
  scope                = azurerm_role_assignment.r.scope
  role_definition_name = local.b
  principal_id         = azurerm_role_assignment.r.principal_id
}

resource "azurerm_machine_learning_workspace" "w" {
  name                           = local.a
  location                       = azurerm_key_vault.kv.location
  resource_group_name            = var.v
  application_insights_id        = local.c
  key_vault_id                   = azurerm_key_vault.kv.id
  storage_account_id             = azurerm_machine_learning_workspace.w.storage_account_id
  container_registry_id          = azurerm_machine_learning_workspace.w.container_registry_id
  primary_user_assigned_identity = azurerm_user_assigned_identity.i.id
  depends_on                     = [azurerm_role_assignment.r]

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_machine_learning_workspace.w.primary_user_assigned_identity]
  }

  encryption {
    key_vault_id = azurerm_key_vault.kv.id
    key_id       = azurerm_machine_learning_workspace.w.encryption[0].key_id
  }
}
`;

test("references in circles come to an end, with fixes and hovers as anywhere", () => {
  const service = serviceWith({ "main.tf": circles });
  const uri = uriOf("main.tf");
  for (const { span } of service.diagnose(uri)) service.fixes(uri, span);
  for (let offset = 0; offset < circles.length; offset += 7) {
    service.hover(uri, offset);
    service.complete(uri, offset);
  }
  // What does not depend on a circle is found all the same.
  const found = rulesIn(service, "main.tf");
  // The default of a variable is no place for a reference.
  const wanted = ["circular-reference", "encryption-identity", "encryption-vault", "reference-context"];
  assert.deepEqual([...new Set(found)], wanted);
});

test("a circle of ten thousand locals comes to an end, and each is told of it", () => {
  const count = 10_000;
  const locals = Array.from({ length: count }, (_, at) => `  a${at} = local.a${(at + 1) % count}\n`).join("");
  const service = serviceWith({ "main.tf": `locals {\n${locals}}\n` });
  const findings = service.diagnose(uriOf("main.tf"));
  assert.equal(findings.length, count);
  assert.ok(findings.every(({ rule, message }) => rule === "circular-reference" && message.length < 300));
});

test("the same circles in a program come to an end", () => {
  const service = serviceWith({ "main.tf": circles });
  const program = service.convert(uriOf("main.tf"), { start: 0, end: circles.length }, "program")?.text ?? "";
  assert.ok(program.includes("MachineLearningWorkspace"));
  service.open(uriOf("main.ts"), program);
  assert.ok(Array.isArray(service.diagnose(uriOf("main.ts"))));
});

test("thousands of resources in one module are all looked at", () => {
  const names = Array.from({ length: isThorough ? 100 : 25 }, (_, index) => `part-${index}.tf`);
  const files = names.map((name, part) => [name, Array.from({ length: 25 }, (_, at) => set(part * 25 + at)).join("")]);
  const service = serviceWith({
    "provider.tf": 'provider "azurerm" {\n  features {}\n}\n',
    ...Object.fromEntries(files),
  });
  assert.deepEqual(errorsIn(service, names), []);
  // One of them breaks, and those beside it stay as they were.
  const text = service.text(uriOf("part-7.tf")) ?? "";
  const at = text.indexOf('"Standard"');
  service.change(uriOf("part-7.tf"), { span: { start: at, end: at + '"Standard"'.length }, text: '"Premium"' });
  const rules = service.diagnose(uriOf("part-7.tf")).map(({ rule }) => rule);
  assert.equal(rules.filter((rule) => rule === "workspace-storage-account").length, 1);
  assert.deepEqual(errorsIn(service, names), []);
});

test("two modules with the same names know nothing of each other", () => {
  const account = (tier: string) => set(1).replace('"Standard"', `"${tier}"`);
  const service = serviceWith({ "a/main.tf": account("Premium"), "b/main.tf": account("Standard") });
  const rules = (file: string) => service.diagnose(uriOf(file)).map(({ rule }) => rule);
  assert.ok(rules("a/main.tf").includes("workspace-storage-account"));
  assert.ok(!rules("b/main.tf").includes("workspace-storage-account"));
  const [finding] = service.diagnose(uriOf("a/main.tf")).filter(({ rule }) => rule === "workspace-storage-account");
  const [fix] = service
    .fixes(uriOf("a/main.tf"), finding!.span)
    .filter(({ findings }) => findings[0]?.rule === finding!.rule);
  assert.deepEqual(fix?.elsewhere, []);
  const text = applyEdits(service.text(uriOf("a/main.tf")) ?? "", fix?.edits ?? []);
  service.open(uriOf("a/main.tf"), text);
  assert.ok(!rules("a/main.tf").includes("workspace-storage-account"));
});

/** Four resources that refer to each other. */
function set(number: number): string {
  const common = `resource_group_name = "rg"\n  location            = "westeurope"`;
  return `
resource "azurerm_storage_account" "s${number}" {
  name                     = "stmany${number}"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  ${common}
}

resource "azurerm_application_insights" "a${number}" {
  name             = "appi-${number}"
  application_type = "web"
  workspace_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log"
  ${common}
}

resource "azurerm_container_registry" "r${number}" {
  name          = "crmany${number}"
  sku           = "Premium"
  admin_enabled = true
  ${common}
}

resource "azurerm_machine_learning_workspace" "w${number}" {
  name                    = "mlw-${number}"
  application_insights_id = azurerm_application_insights.a${number}.id
  key_vault_id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
  storage_account_id      = azurerm_storage_account.s${number}.id
  container_registry_id   = azurerm_container_registry.r${number}.id
  ${common}

  identity {
    type = "SystemAssigned"
  }
}
`;
}

function errorsIn(service: Service, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    service
      .diagnose(uriOf(name))
      .filter(({ severity }) => severity === "error")
      .map(({ message }) => `${name}: ${message}`),
  );
}

function rulesIn(service: Service, name: string): string[] {
  const errors = service.diagnose(uriOf(name)).filter(({ severity }) => severity === "error");
  return errors.map(({ rule }) => rule).sort();
}

test("modules that call each other in a circle are read in finite time, also by their callers", () => {
  const vault = `resource "azapi_resource" "vault" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
  body      = {}
}
`;
  const service = serviceWith({
    "main.tf": `module "below" {\n  source = "./below"\n}\n\n${vault}`,
    "below/main.tf": `module "above" {\n  source = "../"\n}\n\n${vault}`,
  });
  for (const name of ["main.tf", "below/main.tf"]) assert.ok(service.diagnose(uriOf(name)).length > 0, name);
});

test("of two blocks below one key of JSON neither is renamed, also after an edit between them", () => {
  const text = `{ "variable": { "a": [{ "type": "string" }, { "type": "number" }], "b": {} } }`;
  const fixesOf = (service: Service) =>
    service
      .diagnose(uriOf("main.tf.json"))
      .flatMap(({ rule, fixes = [] }) => (rule === "duplicate-block" ? fixes : []));
  const service = serviceWith({ "main.tf.json": text });
  assert.deepEqual(fixesOf(service), []);
  const at = text.indexOf('"number"') + 1;
  service.change(uriOf("main.tf.json"), { span: { start: at, end: at }, text: "x" });
  assert.ok(service.diagnose(uriOf("main.tf.json")).some(({ rule }) => rule === "duplicate-block"));
  assert.deepEqual(fixesOf(service), []);
});
