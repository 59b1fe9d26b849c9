/** What azurerm has a resource for although it is none in Azure: that one resource belongs to another. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { importInto } from "./importInto";

const group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-net";
const of = (type: string, name: string) => `${group}/providers/Microsoft.Network/${type}/${name}`;
const subnet = `${of("virtualNetworks", "vnet")}/subnets/web`;
const guard = of("networkSecurityGroups", "guard");
const table = of("routeTables", "table");
const gateway = of("natGateways", "out");

const subnetIn = (more: object) => ({ id: subnet, name: "web", properties: { addressPrefix: "10.0.1.0/24", ...more } });
/** What azurerm has read of it: nothing about what belongs to it. */
const states = new Map([
  [
    subnet,
    {
      type: "azurerm_subnet",
      state: {
        id: subnet,
        name: "web",
        resource_group_name: "rg-net",
        virtual_network_name: "vnet",
        virtual_network_id: of("virtualNetworks", "vnet"),
        address_prefixes: ["10.0.1.0/24"],
      },
    },
  ],
]);
const networkGuard = { id: guard, name: "guard", location: "westeurope", properties: { securityRules: [] } };

function imported(responses: readonly unknown[], files: Readonly<Record<string, string>> = {}, more: object = {}) {
  return importInto({ responses, providerVersion: "5.2.0", companions: "resources", states, ...more }, files);
}

test("the group and the routes of a subnet: references where there is something to refer to, else ids", () => {
  const answer = subnetIn({ networkSecurityGroup: { id: guard }, routeTable: { id: table } });
  const { made, text } = imported([answer, networkGuard]);
  assert.equal(made.planSummary.sentence, "Plan: 4 to import, 0 to add, 0 to change, 0 to destroy.");
  assert.match(
    text,
    /resource "azurerm_subnet_network_security_group_association" "web" \{\n {2}subnet_id += azurerm_subnet\.web\.id\n {2}network_security_group_id += azurerm_network_security_group\.guard\.id\n\}/,
  );
  assert.match(text, new RegExp(`route_table_id += "${table}"`));
  assert.ok(text.includes(`to = azurerm_subnet_route_table_association.web\n  id = "${subnet}"`), text);
  assert.equal(imported([subnetIn({})]).made.imported.length, 1);
});

test("several addresses of one gateway have names and ids of their own", () => {
  const addresses = ["a", "b"].map((name) => ({ id: of("publicIPAddresses", name) }));
  const state = { id: gateway, name: "out", resource_group_name: "rg-net", location: "westeurope" };
  const read = new Map([[gateway, { type: "azurerm_nat_gateway", state }]]);
  const answer = { id: gateway, name: "out", properties: { publicIpAddresses: addresses } };
  const { made, text } = imported([answer], {}, { states: read });
  assert.deepEqual(
    made.imported.slice(1).map(({ id, address }) => [id, address]),
    [
      [`${gateway}|${addresses[0]!.id}`, "azurerm_nat_gateway_public_ip_association.out"],
      [`${gateway}|${addresses[1]!.id}`, "azurerm_nat_gateway_public_ip_association.b_out"],
    ],
  );
  assert.equal(text.match(/nat_gateway_id += azurerm_nat_gateway\.out\.id/g)?.length, 2);
  // The provider is asked to plan what it has read, which is the gateway alone.
  assert.deepEqual(
    made.written?.map(({ address }) => address),
    ["azurerm_nat_gateway.out"],
  );
});

test("what the module declares, and what azurerm would not take for an id, is not written", () => {
  const answer = subnetIn({ networkSecurityGroup: { id: guard } });
  const declared = `resource "azurerm_subnet_network_security_group_association" "mine" {\n  subnet_id                 = "${subnet}"\n  network_security_group_id = "${guard}"\n}\n`;
  assert.equal(imported([answer], { "mine.tf": declared }).made.imported.length, 1);
  for (const id of [guard.replace("resourceGroups", "resourcegroups"), "guard", "", 1])
    assert.equal(imported([subnetIn({ networkSecurityGroup: { id } })]).made.imported.length, 1, String(id));
});
