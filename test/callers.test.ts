/** What is found in a module follows what its callers pass and what files of values say, whenever that changes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serviceWith, uriOf } from "./harness/service";

const registry = `resource "azurerm_container_registry" "main" {
  name                = "crmldev"
  location            = "westeurope"
  resource_group_name = "rg"
  sku                 = "Premium"

  identity {
    type         = var.type
    identity_ids = []
  }
}

variable "type" {
  type    = string
  default = "SystemAssigned"
}
`;
const call = (type: string) => `module "inner" {\n  source = "./inner"\n  type   = ${type}\n}\n`;

test("findings of a called module follow its calls", () => {
  const service = serviceWith({ "main.tf": call('"UserAssigned"'), "inner/main.tf": registry });
  const isFound = () => service.diagnose(uriOf("inner/main.tf")).some(({ rule }) => rule === "identity-ids");
  assert.ok(isFound());
  service.open(uriOf("main.tf"), call('"SystemAssigned"'));
  assert.ok(!isFound());
  service.open(uriOf("main.tf"), `${call("local.type")}locals {\n  type = "UserAssigned"\n}\n`);
  assert.ok(isFound());
  const at = service.text(uriOf("main.tf"))!.indexOf("UserAssigned");
  service.change(uriOf("main.tf"), { span: { start: at, end: at + "User".length }, text: "System" });
  assert.ok(!isFound());
  service.open(uriOf("more.tf"), call('"UserAssigned"').replace("inner", "other"));
  assert.ok(!isFound(), "The two calls differ.");
  service.close(uriOf("main.tf"));
  assert.ok(isFound());
  service.close(uriOf("more.tf"));
  assert.ok(!isFound());
});

test("findings of the first module follow its files of values", () => {
  const provider = 'provider "azurerm" {\n  features {}\n}\n';
  const service = serviceWith({ "main.tf": provider + registry });
  const isFound = () => service.diagnose(uriOf("main.tf")).some(({ rule }) => rule === "identity-ids");
  assert.ok(!isFound());
  service.open(uriOf("terraform.tfvars"), 'type = "UserAssigned"\n');
  assert.ok(isFound());
  service.open(uriOf("terraform.tfvars"), 'type = "SystemAssigned"\n');
  assert.ok(!isFound());
  service.open(uriOf("terraform.tfvars.json"), '{ "type": "UserAssigned" }\n');
  assert.ok(!isFound(), "The two files differ.");
  service.close(uriOf("terraform.tfvars"));
  assert.ok(isFound());
});
