/** `fixAll` and `--fix` change what is certainly meant, and leave alone what is only near, or may be there on purpose. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits } from "../server/src/text/edit";
import { isMisspelling } from "../server/src/wording/similar";
import { openCase } from "./harness/openCase";
import { uriOf } from "./harness/service";

const uri = uriOf("main.tf");

/** What `fixAll` makes of a text. */
function tidied(text: string): string {
  return applyEdits(text, openCase("main.tf", text).fixAll(uri));
}

test("a name is misspelt where its words are the same but for a few letters", () => {
  const misspelt = [
    ["locaton", "location"],
    ["dns_name", "dns_names"],
    ["resourcegroupname", "resource_group_name"],
    ["Microsoft.Storage/storageAccount", "Microsoft.Storage/storageAccounts"],
  ];
  const others = [
    ["resource_group_name", "resource_group_id"],
    ["resource_group_name", "lb_resource_group_name"],
    ["min_count", "max_count"],
    ["allow_remote_gateways", "use_remote_gateways"],
    ["Microsoft.Resources/subscriptions", "Microsoft.Resources/snapshots"],
  ];
  for (const [name, meant] of misspelt) assert.ok(isMisspelling(name!, meant!), `${name} is ${meant}`);
  for (const [name, meant] of others) assert.ok(!isMisspelling(name!, meant!), `${name} is not ${meant}`);
});

test("another name is offered, and not written", () => {
  const text = `resource "azurerm_virtual_network_peering" "main" {
  name                      = "peering"
  resource_group_name       = "rg"
  virtual_network_name      = "one"
  remote_virtual_network_id = var.other
  allow_remote_gateways     = true
}

variable "other" {}
`;
  const service = openCase("main.tf", text);
  const titles = service.fixes(uri, { start: 0, end: text.length }).map(({ title }) => title);
  assert.ok(titles.includes("Change to use_remote_gateways"), titles.join());
  assert.equal(tidied(text), text);
  assert.notEqual(tidied(text.replace("allow_remote_gateways ", "use_remote_gatewys    ")), text);
});

test("what a later release takes is not removed", () => {
  const text = (version: string) => `# azurerm ${version}
resource "azurerm_postgresql_flexible_server" "main" {
  name                          = "psql"
  resource_group_name           = "rg"
  location                      = "westeurope"
  public_network_access_enabled = false
  fqdn                          = "psql.example.com"
}
`;
  assert.match(tidied(text("3.85.0")), /public_network_access_enabled/);
  assert.doesNotMatch(tidied(text("3.85.0")), /fqdn/);
});

test("what nobody checks stays in a body", () => {
  const text = (isChecked: boolean) => `# azapi 2.12.0
resource "azapi_resource" "main" {
  type                      = "Microsoft.Search/searchServices@2025-05-01"
  name                      = "search"
  parent_id                 = var.group
  schema_validation_enabled = ${isChecked}
  body = {
    properties = {
      hostingMode       = "default"
      provisioningState = "succeeded"
    }
  }
}

variable "group" {}
`;
  assert.equal(tidied(text(false)), text(false));
  assert.match(tidied(text(true)), /hostingMode = "Default"/);
  assert.doesNotMatch(tidied(text(true)), /provisioningState/);
});
