import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const otherAccountId = new TerraformVariable(this, "other_account_id", {
  type: "string",
});

// Two of each, as they are applied and destroyed with the real azapi too (`npm run test:plan`).
this.addOverride("terraform.required_providers", {
  azapi: {
    source: "Azure/azapi",
    version: "~> 2.12",
  },
});

new Resource(this, "other_account_first", {
  type: "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01",
  name: "first",
  parentId: otherAccountId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [otherAccountId.value],
});

new Resource(this, "other_account_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "other_account_first": azurerm writes the content filters of one account one after another, and azapi all at once.
  type: "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01",
  name: "second",
  parentId: otherAccountId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [otherAccountId.value],
});

const searchId = new TerraformVariable(this, "search_id", {
  type: "string",
});

new Resource(this, "search_first", {
  type: "Microsoft.Search/searchServices/sharedPrivateLinkResources@2025-05-01",
  name: "first",
  parentId: searchId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [searchId.value],
});

new Resource(this, "search_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in Resource "search_first": a search service takes one operation on its shared private links at a time, and answers others with 409 Conflict.
  type: "Microsoft.Search/searchServices/sharedPrivateLinkResources@2025-05-01",
  name: "second",
  parentId: searchId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [searchId.value],
});

const cosmosId = new TerraformVariable(this, "cosmos_id", {
  type: "string",
});

new Resource(this, "cosmos_first", {
  type: "Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-11-15",
  name: "first",
  parentId: cosmosId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [cosmosId.value],
});

new Resource(this, "cosmos_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in Resource "cosmos_first": an account takes one write of its roles at a time, and answers others with 412 PreconditionFailed.
  type: "Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-11-15",
  name: "second",
  parentId: cosmosId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [cosmosId.value],
});

const policyId = new TerraformVariable(this, "policy_id", {
  type: "string",
});

new Resource(this, "policy_first", {
  type: "Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01",
  name: "first",
  parentId: policyId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [policyId.value],
});

new Resource(this, "policy_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "policy_first": a firewall policy takes one write at a time.
  type: "Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01",
  name: "second",
  parentId: policyId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [policyId.value],
});

const tableId = new TerraformVariable(this, "table_id", {
  type: "string",
});

new Resource(this, "table_first", {
  type: "Microsoft.Network/routeTables/routes@2024-05-01",
  name: "first",
  parentId: tableId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [tableId.value],
});

new Resource(this, "table_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "table_first": azurerm writes the routes of one table one after another, and azapi all at once.
  type: "Microsoft.Network/routeTables/routes@2024-05-01",
  name: "second",
  parentId: tableId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [tableId.value],
});

const mysqlId = new TerraformVariable(this, "mysql_id", {
  type: "string",
});

new Resource(this, "mysql_first", {
  type: "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30",
  name: "first",
  parentId: mysqlId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [mysqlId.value],
});

new Resource(this, "mysql_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "mysql_first": azurerm writes the settings of one server one after another, and azapi all at once.
  type: "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30",
  name: "second",
  parentId: mysqlId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [mysqlId.value],
});

const functionAppId = new TerraformVariable(this, "function_app_id", {
  type: "string",
});

new Resource(this, "function_app_first", {
  type: "Microsoft.Web/sites/functions@2024-04-01",
  name: "first",
  parentId: functionAppId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [functionAppId.value],
});

new Resource(this, "function_app_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "function_app_first": azurerm writes the functions of one app one after another, and azapi all at once.
  type: "Microsoft.Web/sites/functions@2024-04-01",
  name: "second",
  parentId: functionAppId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [functionAppId.value],
});

const portId = new TerraformVariable(this, "port_id", {
  type: "string",
});

new Resource(this, "port_first", {
  type: "Microsoft.Network/ExpressRoutePorts/authorizations@2024-05-01",
  name: "first",
  parentId: portId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [portId.value],
});

new Resource(this, "port_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "port_first": azurerm writes the authorizations of one port one after another, and azapi all at once.
  type: "Microsoft.Network/ExpressRoutePorts/authorizations@2024-05-01",
  name: "second",
  parentId: portId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [portId.value],
});

const serverConfigurationId = new TerraformVariable(
  this,
  "server_configuration_id",
  {
    type: "string",
  },
);

new Resource(this, "server_configuration_first", {
  type: "Microsoft.Network/vpnServerConfigurations/configurationPolicyGroups@2024-05-01",
  name: "first",
  parentId: serverConfigurationId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [serverConfigurationId.value],
});

new Resource(this, "server_configuration_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "server_configuration_first": azurerm writes the policy groups of one server configuration one after another, and azapi all at once.
  type: "Microsoft.Network/vpnServerConfigurations/configurationPolicyGroups@2024-05-01",
  name: "second",
  parentId: serverConfigurationId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [serverConfigurationId.value],
});

const redisId = new TerraformVariable(this, "redis_id", {
  type: "string",
});

new Resource(this, "redis_first", {
  type: "Microsoft.Cache/redis/accessPolicies@2024-11-01",
  name: "first",
  parentId: redisId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [redisId.value],
});

new Resource(this, "redis_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "redis_first": azurerm writes the access policies of one cache one after another, and azapi all at once.
  type: "Microsoft.Cache/redis/accessPolicies@2024-11-01",
  name: "second",
  parentId: redisId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [redisId.value],
});

const synapseId = new TerraformVariable(this, "synapse_id", {
  type: "string",
});

new Resource(this, "synapse_first", {
  type: "Microsoft.Synapse/workspaces/keys@2021-06-01",
  name: "first",
  parentId: synapseId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [synapseId.value],
});

new Resource(this, "synapse_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "synapse_first": azurerm writes the keys of one workspace one after another, and azapi all at once.
  type: "Microsoft.Synapse/workspaces/keys@2021-06-01",
  name: "second",
  parentId: synapseId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [synapseId.value],
});

const namespaceId = new TerraformVariable(this, "namespace_id", {
  type: "string",
});

new Resource(this, "namespace_first", {
  type: "Microsoft.EventHub/namespaces/authorizationRules@2026-01-01",
  name: "first",
  parentId: namespaceId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [namespaceId.value],
});

new Resource(this, "namespace_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "namespace_first": azurerm writes the parts of one namespace one after another, and azapi all at once.
  type: "Microsoft.EventHub/namespaces/authorizationRules@2026-01-01",
  name: "second",
  parentId: namespaceId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [namespaceId.value],
});
