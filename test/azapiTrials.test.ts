/** What a provider is to try of a resource, so that what it sends can be seen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type JsonObject, madeUpSubscription, plainOf, sentDifference } from "../server/src/azure/index";
import { catalog, pinned, serviceWith, uriOf } from "./harness/service";

test("what is tried for a value that only Terraform knows has the form that its argument takes", () => {
  const text = `variable "any" {
  type = string
}

resource "azurerm_subnet_nat_gateway_association" "a" {
  subnet_id      = var.any
  nat_gateway_id = var.any
}
`;
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
  const [trial] = service.azapiTrials([uriOf("main.tf")], ["azurerm_subnet_nat_gateway_association.a"]);
  const [first, , others] = (trial?.runs ?? []).map(({ config }) => plainOf(config) as JsonObject);
  const group = `/subscriptions/${madeUpSubscription}/resourceGroups/madeup`;
  const of = (number: number, names: string) => `${group}${number}/providers/Microsoft.Network/${names}`;
  assert.deepEqual(first as object, {
    subnet_id: of(0, "virtualNetworks/madeup0/subnets/madeup0"),
    nat_gateway_id: of(1, "natGateways/madeup1"),
  });
  const form = /^\/subscriptions\/0{8}-[0-]+\/resourceGroups\/madeup\d\/providers\/Microsoft\.Network\//;
  for (const [name, value] of Object.entries(others ?? {})) {
    assert.match(String(value), form);
    assert.ok(!JSON.stringify(first).includes(String(value)), name);
  }
});

test("a region is tried where people may say one, and not where the provider says it by itself", () => {
  const app = `resource "azurerm_container_app" "a" {
  name                         = "app"
  resource_group_name          = "rg"
  container_app_environment_id = "/subscriptions/${madeUpSubscription}/resourceGroups/rg/providers/Microsoft.App/managedEnvironments/e"
  revision_mode                = "Single"
}

resource "azurerm_user_assigned_identity" "a" {
  name                = "id"
  resource_group_name = "rg"
}
`;
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": app });
  const triedOf = (address: string) =>
    plainOf(service.azapiTrials([uriOf("main.tf")], [address])[0]!.runs[0]!.config) as JsonObject;
  assert.equal("location" in triedOf("azurerm_container_app.a"), false);
  assert.equal(triedOf("azurerm_user_assigned_identity.a").location, "westeurope");
});

test("in which subscription something is that another block reads is made up, so that what it is in is compared as well", () => {
  const text = `resource "azurerm_user_assigned_identity" "a" {
  name                = "id"
  resource_group_name = "rg"
  location            = "westeurope"
}
`;
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
  const [proof] = service.convertToAzapi([uriOf("main.tf")]).proofs();
  const group = (name: string) => `/subscriptions/${madeUpSubscription}/resourceGroups/${name}`;
  const sends = proof!.sends!;
  assert.equal(sends.parent, group("rg"));
  const sentIn = (name: string) => {
    const path = `${group(name)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`;
    return sentDifference(sends, { path, body: sends.body }, { catalog });
  };
  assert.deepEqual([sentIn("rg"), sentIn("other")], [undefined, "id"]);
});
