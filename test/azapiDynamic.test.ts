/** What `dynamic` blocks become in azapi's resources, by what a provider is seen to send for them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type JsonObject, plainOf, sentDifference } from "../server/src/azure/index";
import { applyEdits } from "../server/src/text/index";
import { catalog, pinned, serviceWith, uriOf } from "./harness/service";

const rules = `locals {
  rules = {
    ssh   = { priority = 100, port = "22" }
    https = { priority = 110, port = "443" }
  }
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg"
  resource_group_name = "rg"
  location            = "westeurope"

  dynamic "security_rule" {
    for_each = local.rules
    content {
      name                       = security_rule.key
      priority                   = security_rule.value.priority
      direction                  = "Inbound"
      access                     = "Allow"
      protocol                   = "Tcp"
      source_port_range          = "*"
      destination_port_range     = security_rule.value.port
      source_address_prefix      = "*"
      destination_address_prefix = "*"
    }
  }
}
`;

const account = `variable "ips" {
  type = list(string)
}

resource "azurerm_storage_account" "main" {
  name                     = "samain"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  dynamic "network_rules" {
    for_each = length(var.ips) > 0 ? ["Deny"] : []
    content {
      default_action = network_rules.value
    }
  }
}
`;

/** A resource converted by what a provider would send for each configuration that is tried; a sentence where it would take none. */
function converted(
  text: string,
  address: string,
  path: string,
  bodyOf: (config: JsonObject) => JsonObject | string,
): { readonly text: string; readonly because: string } {
  const service = serviceWith({ "versions.tf": pinned("5.2.0"), "main.tf": text });
  const [trial] = service.azapiTrials([uriOf("main.tf")], [address]);
  const runs = (trial?.runs ?? []).map(({ config }) => {
    const given = plainOf(config) as JsonObject;
    const body = bodyOf(given);
    if (typeof body === "string") return { kind: "not applied" as const, because: body };
    const requests = [
      {
        method: "PUT",
        path,
        apiVersion: "2025-01-01",
        body: { ...("location" in given && { location: "westeurope" }), ...body },
      },
    ];
    return { kind: "sent" as const, id: path, requests, reads: [] };
  });
  const seen = new Map([[address, { release: "azurerm 5.2.0", runs }]]);
  const { edits, refused } = service.convertToAzapi([uriOf("main.tf")], undefined, { seen });
  const own = edits.find(({ uri }) => uri === uriOf("main.tf"))?.edits ?? [];
  return { text: applyEdits(text, own), because: refused.flatMap(({ because }) => because).join(" ") };
}

const group = "azurerm_network_security_group.main";
const groupPath = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg";

/** The rules as azurerm sends them. */
function rulesOf({ security_rule: all }: JsonObject): JsonObject[] | string {
  const own = (Array.isArray(all) ? all : []) as readonly JsonObject[];
  if (own.some((one) => one.destination_port_range === undefined)) return "one of the port ranges has to be set";
  return own.map(({ name, priority, destination_port_range: port }) => ({
    name: name!,
    properties: {
      access: "Allow",
      direction: "Inbound",
      protocol: "Tcp",
      priority: priority!,
      destinationPortRange: port!,
    },
  }));
}

test("a set of blocks that have names becomes a for, and what the provider does not take without an argument is given", () => {
  const { text, because } = converted(rules, group, groupPath, (config) => {
    const securityRules = rulesOf(config);
    return typeof securityRules === "string" ? securityRules : { properties: { securityRules } };
  });
  assert.equal(because, "");
  assert.match(
    text,
    /securityRules = \[for security_rule_key, security_rule in local\.rules : \{\n {8}name = tostring\(security_rule_key\)\n/,
  );
  assert.match(text, /destinationPortRange = tostring\(security_rule\.port\)\n/);
});

test("a set of blocks without names stays, since it is sent in an order that depends on what is in it", () => {
  const { because } = converted(rules, group, groupPath, (config) => {
    const all = rulesOf(config);
    return typeof all === "string"
      ? all
      : { properties: { securityRules: all.map(({ properties }) => ({ properties: properties! })) } };
  });
  assert.match(because, /^security_rule is a set of blocks, which are sent in an order/);
});

test("blocks that are sent in another way where there are two, or beside others, stay", () => {
  const { because } = converted(rules, group, groupPath, (config) => {
    const all = rulesOf(config);
    return typeof all === "string" ? all : { properties: { securityRules: all, flushConnection: all.length > 1 } };
  });
  assert.match(because, /^security_rule is a dynamic block, and is sent in another way where it is there twice\.$/);
  const beside = rules.replace('  dynamic "security', '  security_rule {\n    name = "a"\n  }\n\n  dynamic "security');
  const refused = converted(beside, group, groupPath, () => ({})).because;
  assert.match(refused, /security_rule|It has errors/);
});

const accountPath = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/samain";

/** What is sent for the rules, or where there are none. */
function networkOf({ network_rules: all }: JsonObject, isLeftOut = false): JsonObject {
  const [own] = (Array.isArray(all) ? all : []) as readonly JsonObject[];
  if (!own && isLeftOut) return {};
  return { networkAcls: { bypass: "AzureServices", defaultAction: own ? own.default_action! : "Allow" } };
}

test("a block that is there at most once becomes what is sent for it, or else what is sent without it", () => {
  const { text, because } = converted(account, "azurerm_storage_account.main", accountPath, (config) => ({
    kind: "StorageV2",
    sku: { name: "Standard_LRS" },
    properties: networkOf(config),
  }));
  assert.equal(because, "");
  assert.match(
    text,
    /networkAcls = concat\(\[for network_rules in length\(var\.ips\) > 0 \? \["Deny"\] : \[\] : \{\n {8}bypass += "AzureServices"\n {8}defaultAction = tostring\(network_rules\)\n {8}\}\], \[\{\n {8}bypass += "AzureServices"\n {8}defaultAction = "Allow"\n {6}\}\]\)\[0\]\n/,
  );
});

test("a block without which nothing is sent stays, since a body cannot leave it out", () => {
  const { because } = converted(account, "azurerm_storage_account.main", accountPath, (config) => ({
    kind: "StorageV2",
    sku: { name: "Standard_LRS" },
    properties: networkOf(config, true),
  }));
  assert.match(because, /^network_rules is a dynamic block, and what is sent for it has no place of its own\.$/);
});

test("elements with names are the same in whatever order they are sent, and others are not", () => {
  const sends = (all: readonly JsonObject[]) => ({
    azureType: "Microsoft.Network/networkSecurityGroups@2025-01-01",
    name: "nsg",
    body: { properties: { securityRules: [...all] } },
  });
  const sent = (all: readonly JsonObject[]) => ({ path: groupPath, body: { properties: { securityRules: [...all] } } });
  const [one, other] = [{ name: "a" }, { name: "b" }];
  assert.equal(sentDifference(sends([one, other]), sent([other, one]), { catalog }), undefined);
  assert.equal(
    sentDifference(sends([one, { name: "c" }]), sent([other, one]), { catalog }),
    "properties.securityRules",
  );
  const [first, second] = [{ properties: { priority: 1 } }, { properties: { priority: 2 } }];
  assert.notEqual(sentDifference(sends([first, second]), sent([second, first]), { catalog }), undefined);
});

test("a set that becomes objects is told by its name, and why it stays", () => {
  const text = account.replace(
    "default_action = network_rules.value",
    'default_action = "Deny"\n      ip_rules       = var.ips',
  );
  const { because } = converted(text, "azurerm_storage_account.main", accountPath, (config) => {
    const [own] = (Array.isArray(config.network_rules) ? config.network_rules : []) as readonly JsonObject[];
    const ips = (Array.isArray(own?.ip_rules) ? own.ip_rules : []) as readonly string[];
    const ipRules = ips.map((value) => ({ action: "Allow", value }));
    return { kind: "StorageV2", properties: { networkAcls: { defaultAction: own ? "Deny" : "Allow", ipRules } } };
  });
  assert.match(
    because,
    /^network_rules\.ip_rules is a set whose elements become properties\.networkAcls\.ipRules\.value, and are sent in an order/,
  );
});

const collections = (outer: (rules: string) => string) => `variable "collections" {
  type = map(object({ priority = number, rules = list(object({ name = string, ports = list(string) })) }))
}

resource "azurerm_firewall_policy_rule_collection_group" "main" {
  name               = "group"
  firewall_policy_id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/firewallPolicies/policy"
  priority           = 500

${outer(`dynamic "rule" {
        for_each = network_rule_collection.value.rules
        content {
          name                  = rule.value.name
          protocols             = ["TCP"]
          source_addresses      = ["*"]
          destination_addresses = ["*"]
          destination_ports     = rule.value.ports
        }
      }`)}
}
`;

const groupAddress = "azurerm_firewall_policy_rule_collection_group.main";
const collectionsPath =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/firewallPolicies/policy/ruleCollectionGroups/group";

/** Collections with their rules as azurerm sends them. */
function collectionsOf({ priority, network_rule_collection: all }: JsonObject): JsonObject {
  const own = (Array.isArray(all) ? all : []) as readonly JsonObject[];
  const ruleCollections = own.map(({ name, action, priority: rank, rule }) => ({
    ruleCollectionType: "FirewallPolicyFilterRuleCollection",
    name: name!,
    priority: rank!,
    action: { type: action! },
    rules: ((Array.isArray(rule) ? rule : []) as readonly JsonObject[]).map((one) => ({
      ruleType: "NetworkRule",
      name: one.name!,
      ipProtocols: one.protocols!,
      sourceAddresses: one.source_addresses!,
      destinationAddresses: one.destination_addresses!,
      destinationPorts: one.destination_ports!,
    })),
  }));
  return { properties: { priority: priority!, ruleCollections } };
}

test("dynamic blocks in each other become a for in a for", () => {
  const nested = collections(
    (rules) => `dynamic "network_rule_collection" {
    for_each = var.collections
    content {
      name     = network_rule_collection.key
      priority = network_rule_collection.value.priority
      action   = "Allow"

      ${rules}
    }
  }`,
  );
  const { text, because } = converted(nested, groupAddress, collectionsPath, collectionsOf);
  assert.equal(because, "");
  assert.match(
    text,
    /ruleCollections = \[for network_rule_collection_key, network_rule_collection in var\.collections : \{\n/,
  );
  assert.match(text, / {8}rules = \[for rule in network_rule_collection\.rules : \{\n/);
  assert.match(text, / {10}sourceAddresses {6}= \["\*"\]\n/);
  assert.match(text, / {10}destinationPorts {5}= \[for one in rule\.ports : tostring\(one\)\]\n/);
});

test("a dynamic block in a block that is written out becomes a for in its place", () => {
  const inside = collections(
    (rules) => `network_rule_collection {
    name     = "one"
    priority = 100
    action   = "Allow"

    ${rules.replace("network_rule_collection.value.rules", 'var.collections["one"].rules')}
  }`,
  );
  const { text, because } = converted(inside, groupAddress, collectionsPath, collectionsOf);
  assert.equal(because, "");
  assert.match(
    text,
    /type = "Allow"\n {10}\}\n {10}rules = \[for rule in var\.collections\["one"\]\.rules : \{\n {12}ruleType/,
  );
});
