// Where what is in Azure is held: by blocks, and by state files, each at its block where there is one.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { State } from "../../server/src/azure/state";
import { serviceWith, uriOf } from "../harness/service";

const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg";
const idOf = (name: string) => `${group}/providers/Microsoft.MachineLearningServices/workspaces/${name}`;

/** A state that holds workspaces under these addresses. */
function stateOf(names: Readonly<Record<string, string>>): State {
  const instances = Object.entries(names).map(([address, name]) => ({
    ...{ address, type: "azurerm_machine_learning_workspace", attributes: { id: idOf(name) } },
    sensitive: new Set<string>(),
  }));
  return { instances };
}

const workspace = "azurerm_machine_learning_workspace";
const code = `variable "name" {}
resource "${workspace}" "told" {
  name                = "told"
  resource_group_name = "rg"
}
resource "${workspace}" "open" {
  name = var.name
}
resource "${workspace}" "many" {
  for_each = toset([var.name])
  name     = each.key
}
module "inner" {
  source = "./inner"
}
`;

function managed(text: string, states: Readonly<Record<string, State>>) {
  const service = serviceWith({ "main.tf": text });
  return service
    .managed(new Map(Object.entries(states).map(([file, state]) => [uriOf(file), state])))
    .map(({ id, uri, span, isStateOnly }) =>
      isStateOnly ? [id, uri.slice(uriOf("").length)] : [id, text.slice(span.start, span.end)],
    );
}

test("a state tells which workspaces the blocks are, and what no block declares stands at the state", () => {
  const state = stateOf({
    [`${workspace}.told`]: "told",
    [`${workspace}.open`]: "from-variable",
    [`${workspace}.many["a.b"]`]: "a.b",
    [`module.inner["x"].${workspace}.ml`]: "inner",
    [`${workspace}.elsewhere`]: "elsewhere",
  });
  const head = (name: string) => `resource "${workspace}" "${name}"`;
  assert.deepEqual(managed(code, { "terraform.tfstate": state }), [
    [idOf("told"), head("told")],
    [idOf("from-variable"), head("open")],
    [idOf("a.b"), head("many")],
    [idOf("inner"), 'module "inner"'],
    [idOf("elsewhere"), "terraform.tfstate"],
  ]);
});

test("the states of other workspaces of Terraform, and of stacks of programs, count too", () => {
  const file = "terraform.tfstate.d/dev/terraform.tfstate";
  assert.deepEqual(managed(code, { [file]: stateOf({ [`${workspace}.told`]: "told-dev" }) }), [
    [idOf("told-dev"), `resource "${workspace}" "told"`],
  ]);
  assert.deepEqual(managed("", { "terraform.stack.tfstate": stateOf({ [`${workspace}.ml_1A`]: "ml" }) }), [
    [idOf("ml"), "terraform.stack.tfstate"],
  ]);
});

test("a state is left out where the module's state is kept elsewhere, and what is not Azure's never counts", () => {
  const backend = 'terraform {\n  backend "azurerm" {}\n}\n';
  const state = stateOf({ [`${workspace}.ml`]: "ml" });
  assert.deepEqual(managed(backend, { "terraform.tfstate": state }), []);
  const [instance] = state.instances;
  const odd = [
    { ...instance!, type: "random_string" },
    { ...instance!, attributes: {} },
    { ...instance!, attributes: { id: 7 } },
  ];
  assert.deepEqual(managed("", { "terraform.tfstate": { instances: odd } }), []);
});

test("an import block holds what Terraform is to write, and one whose resource is declared is that resource", () => {
  const imported = (name: string, to: string) => `import {\n  to = ${workspace}.${to}\n  id = "${idOf(name)}"\n}\n`;
  const text = `${imported("alone", "alone")}${imported("both", "both")}resource "${workspace}" "both" {\n  name = "both"\n}\n`;
  assert.deepEqual(managed(text, {}), [
    [idOf("alone"), "import"],
    [idOf("both"), `resource "${workspace}" "both"`],
  ]);
});

test("what is imported for azapi is that resource, whatever version its import block names", () => {
  const id = `${idOf("mlw")}/onlineEndpoints/churn`;
  const text = `import {
  to = azapi_resource.churn
  id = "${id}?api-version=2025-06-01"
}

resource "azapi_resource" "churn" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "churn"
  parent_id = var.workspace
}
`;
  assert.deepEqual(managed(text, {}), [[id, 'resource "azapi_resource" "churn"']]);
  const state: State = {
    instances: [
      { address: "azapi_resource.churn", type: "azapi_resource", attributes: { id }, sensitive: new Set<string>() },
    ],
  };
  const later = text.slice(text.indexOf("resource"));
  assert.deepEqual(managed(later, { "terraform.tfstate": state }), [[id, 'resource "azapi_resource" "churn"']]);
});

test("any resource is told by its import block or its arguments, and what only sets something of it is not it", () => {
  const account = `${group}/providers/Microsoft.CognitiveServices/accounts/ai`;
  const text = `import {
  to = azurerm_cognitive_account.ai
  id = "${account}"
}
resource "azurerm_cognitive_account" "ai" {
  name = "ai"
}
resource "azurerm_cognitive_account_customer_managed_key" "ai" {
  cognitive_account_id = azurerm_cognitive_account.ai.id
}
resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.ai.id
}
`;
  assert.deepEqual(managed(text, {}), [
    [account, 'resource "azurerm_cognitive_account" "ai"'],
    [`${account}/deployments/chat`, 'resource "azurerm_cognitive_deployment" "chat"'],
  ]);
});
