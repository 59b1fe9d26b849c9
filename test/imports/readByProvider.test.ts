/** What the provider itself has read becomes code as an import by a mapping of ours does, whatever type it is. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainOf } from "../../server/src/azure/import/plan/values";
import type { JsonObject } from "../../server/src/azure/json";
import { importInto } from "./importInto";

const group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg";
const network = `${group}/providers/Microsoft.Network/virtualNetworks/net`;
const subnet = `${network}/subnets/inner`;
const nsg = `${group}/providers/Microsoft.Network/networkSecurityGroups/guard`;

function imported(states: Readonly<Record<string, { type: string; state: JsonObject }>>, files = {}) {
  const responses = Object.keys(states).map((id) => ({ id, properties: {} }));
  const request = { responses, states: new Map(Object.entries(states)), providerVersion: "5.2.0" };
  return importInto(request, files);
}

test("arguments are written in the order of people, blocks as often as they are there, and what is usual is not", () => {
  const state = {
    id: nsg,
    name: "guard",
    resource_group_name: "rg",
    location: "westeurope",
    tags: { a: "b" },
    security_rule: [
      {
        name: "in",
        priority: 100,
        direction: "Inbound",
        access: "Allow",
        protocol: "Tcp",
        source_port_range: "*",
        destination_port_range: "443",
        source_address_prefix: "*",
        destination_address_prefix: "*",
        description: "",
      },
      {
        name: "out",
        priority: 200,
        direction: "Outbound",
        access: "Deny",
        protocol: "*",
        source_port_range: "*",
        destination_port_range: "*",
        source_address_prefix: "*",
        destination_address_prefix: "*",
        description: null,
      },
    ],
  };
  const { text, made } = imported({ [nsg]: { type: "azurerm_network_security_group", state } });
  assert.equal(made.planSummary.sentence, "Plan: 1 to import, 0 to add, 0 to change, 0 to destroy.");
  const block = text.slice(text.indexOf('resource "azurerm_network_security_group"'));
  assert.match(
    block,
    /^resource "azurerm_network_security_group" "guard" \{\n {2}name += "guard"\n {2}resource_group_name += "rg"\n {2}location += "westeurope"\n/,
  );
  assert.equal([...block.matchAll(/^ {2}security_rule \{$/gm)].length, 2);
  assert.ok(!block.includes("description"), block);
  assert.ok(block.indexOf("tags") < block.indexOf("security_rule"), block);
  const [written] = made.written ?? [];
  assert.deepEqual([written?.id, written?.address], [nsg, "azurerm_network_security_group.guard"]);
  const config = plainOf(written!.config) as { name: string; security_rule: readonly { priority: number }[] };
  assert.deepEqual([config.name, config.security_rule.map(({ priority }) => priority)], ["guard", [100, 200]]);
});

test("ids of what is imported with it, and the group that the module declares, are references, in an order that needs none ahead", () => {
  const files = {
    "main.tf": `resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n\nprovider "azurerm" {\n  features {}\n  subscription_id = "00000000-0000-0000-0000-000000000001"\n}\n`,
  };
  const association = { subnet_id: subnet, network_security_group_id: nsg };
  const inner = {
    name: "inner",
    resource_group_name: "rg",
    virtual_network_name: "net",
    address_prefixes: ["10.0.0.0/24"],
  };
  const { text } = imported(
    {
      [`${subnet}/x/y`]: { type: "azurerm_subnet_network_security_group_association", state: association },
      [subnet]: { type: "azurerm_subnet", state: inner },
    },
    files,
  );
  assert.ok(
    text.indexOf('resource "azurerm_subnet" "') < text.indexOf('resource "azurerm_subnet_network_security'),
    text,
  );
  assert.match(text, /subnet_id += azurerm_subnet\.inner\.id/);
  assert.match(text, /resource_group_name += azurerm_resource_group\.main\.name/);
});

test("what something is in is a reference, by its name as by its id, whatever type it is of", () => {
  const service = `${group}/providers/Microsoft.ApiManagement/service/apim`;
  const product = `${service}/products/apim2`;
  const own = { resource_group_name: "rg", api_management_name: "apim" };
  const states = {
    [`${product}/apis/one`]: {
      type: "azurerm_api_management_product_api",
      state: { ...own, api_name: "one", product_id: "apim2" },
    },
    [product]: {
      type: "azurerm_api_management_product",
      state: { ...own, product_id: "apim2", display_name: "apim", published: true },
    },
    [service]: {
      type: "azurerm_api_management",
      state: {
        name: "apim",
        resource_group_name: "rg",
        location: "westeurope",
        publisher_name: "apim",
        publisher_email: "a@b.example",
        sku_name: "Basic_1",
      },
    },
  };
  const { text, made } = imported(states);
  assert.deepEqual(made.skipped, []);
  assert.equal(text.match(/api_management_name += azurerm_api_management\.apim\.name/g)?.length, 2);
  // What is no part of where it is, is a text.
  assert.match(text, /display_name += "apim"/);
  assert.match(text, /publisher_name += "apim"/);
  const alone = imported({ [product]: states[product]! });
  assert.match(alone.text, /api_management_name += "apim"/);
});

test("a secret that is needed is a variable, and is left to what it is", () => {
  const id = `${group}/providers/Microsoft.Automation/automationAccounts/account/credentials/login`;
  const state = {
    name: "login",
    resource_group_name: "rg",
    automation_account_name: "account",
    username: "me",
    password: "",
  };
  const { text, made } = imported({ [id]: { type: "azurerm_automation_credential", state } });
  assert.deepEqual(made.skipped, []);
  assert.match(text, /password += var\.login_password/);
  assert.match(text, /variable "login_password" \{[^}]*sensitive += true/);
  assert.match(text, /ignore_changes = \[[^\]]*password/);
  assert.deepEqual([...made.written![0]!.ignored], ["password"]);
});

test("where one of several has to be, it is written though it is usual", () => {
  const id = `${group}/providers/Microsoft.ContainerService/managedClusters/aks`;
  const pool = { name: "agents", vm_size: "Standard_D2s_v5", type: "VirtualMachineScaleSets" };
  const state = {
    name: "aks",
    resource_group_name: "rg",
    location: "westeurope",
    dns_prefix: "aks",
    default_node_pool: [pool],
    identity: [{ type: "SystemAssigned", identity_ids: [] }],
    node_provisioning_profile: [{ mode: "Manual", default_node_pools: "Auto" }],
  };
  const { text, made } = imported({ [id]: { type: "azurerm_kubernetes_cluster", state } });
  assert.deepEqual(made.skipped, []);
  assert.match(text, /node_provisioning_profile \{\n {4}default_node_pools = "Auto"\n {4}mode += "Manual"\n/);
});

test("what a mapping of ours is for is imported by that, and a type that this version does not have is not", () => {
  const identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/me`;
  const { made } = imported({
    [identity]: { type: "azurerm_subnet", state: {} },
    [nsg]: { type: "azurerm_nothing", state: {} },
  });
  assert.deepEqual(made.imported, []);
  const skipped = made.skipped.find(({ id }) => id === nsg);
  assert.match(skipped?.because ?? "", /^guard \(networkSecurityGroups\) is for azurerm_network_security_group, which/);
  assert.deepEqual(skipped?.types, ["azurerm_network_security_group"]);
});

test("what is in no resource group is written as well, by the default configuration where it is in no subscription", () => {
  const role = "providers/Microsoft.Authorization/roleAssignments/00000000-0000-0000-0000-00000000000b";
  const scopes = [
    "/providers/Microsoft.Management/managementGroups/main",
    group.slice(0, group.indexOf("/resourceGroups")),
    nsg,
  ];
  const states = Object.fromEntries(
    scopes.map((scope, index) => {
      const state = {
        id: `${scope}/${role}`,
        scope,
        name: role.slice(-36),
        role_definition_name: "Reader",
        principal_id: `00000000-0000-0000-0000-00000000000${index}`,
      };
      return [`${scope}/${role}`, { type: "azurerm_role_assignment", state }];
    }),
  );
  const { text, made } = imported(states);
  assert.deepEqual(made.skipped, []);
  for (const scope of scopes)
    assert.ok(text.includes(`id = "${scope}/${role}"`) && text.includes(`= "${scope}"\n`), text);
  assert.equal(text.match(/^provider "azurerm"/gm)?.length, 1);
  const [alone] = scopes;
  const only = imported({ [`${alone}/${role}`]: states[`${alone}/${role}`]! });
  assert.doesNotMatch(only.text, /subscription/);
  assert.deepEqual(only.made.notes, []);
});

test("an id is written as azurerm spells it, whatever Azure makes of it", () => {
  const state = { id: nsg, name: "guard", resource_group_name: "rg", location: "westeurope" };
  const { text } = imported({ [nsg.toLowerCase()]: { type: "azurerm_network_security_group", state } });
  assert.ok(text.includes(`id = "${nsg}"`), text);
});

test("as what the provider may read something is told by its id and by what the answer says that it is", () => {
  const typesOf = (answer: JsonObject) =>
    importInto({ responses: [answer], providerVersion: "5.2.0" }).made.skipped[0]?.types;
  const bot = `${group}/providers/Microsoft.BotService/botServices/bot`;
  assert.equal(typesOf({ id: bot, kind: "sdk" })?.[0], "azurerm_bot_web_app");
  assert.equal(typesOf({ id: bot, kind: "azurebot" })?.[0], "azurerm_bot_service_azure_bot");
  assert.equal(typesOf({ id: subnet })?.[0], "azurerm_subnet");
  const pool = `${group}/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/one`;
  assert.equal(typesOf({ id: pool })?.[0], "azurerm_lb_backend_address_pool");
  assert.equal(typesOf({ id: `${group}/providers/Microsoft.Nothing/things/one` }), undefined);
  // One of several words; none, where the usual one is not said; and what is not of the form of its ids last.
  const channel = { id: `${bot}/channels/SlackChannel`, properties: { channelName: "SlackChannel" } };
  assert.equal(typesOf(channel)?.[0], "azurerm_bot_channel_slack");
  const set = { id: `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/set` };
  const profile = { storageProfile: { osDisk: { osType: "Windows" } } };
  const flexible = { ...set, properties: { orchestrationMode: "Flexible", virtualMachineProfile: profile } };
  const uniform = { ...set, properties: { orchestrationMode: "Uniform", virtualMachineProfile: profile } };
  assert.equal(typesOf(flexible)?.[0], "azurerm_orchestrated_virtual_machine_scale_set");
  assert.equal(typesOf(uniform)?.[0], "azurerm_windows_virtual_machine_scale_set");
  assert.equal(
    typesOf({ id: `${group}/providers/Microsoft.SignalRService/webPubSub/one`, kind: "SocketIO" })?.[0],
    "azurerm_web_pubsub_socketio",
  );
  const policy = {
    id: `${group}/providers/Microsoft.DataProtection/backupVaults/v/backupPolicies/p`,
    properties: { datasourceTypes: ["Microsoft.Compute/disks"] },
  };
  assert.equal(typesOf(policy)?.[0], "azurerm_data_protection_backup_policy_disk");
  assert.equal(
    typesOf({ id: `${group}/providers/Microsoft.Network/privateDnsZones/z/CNAME/c` })?.[0],
    "azurerm_private_dns_cname_record",
  );
});
