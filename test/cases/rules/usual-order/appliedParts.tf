# Two of each, as they are applied and destroyed with the real azapi too (`npm run test:plan`).
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

resource "azapi_resource" "other_account_first" {
  type                      = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01"
  name                      = "first"
  parent_id                 = var.other_account_id
  schema_validation_enabled = false
#+   locks                     = [var.other_account_id]
}

resource "azapi_resource" "other_account_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.other_account_first: azurerm writes the content filters of one account one after another, and azapi all at once.
  type                      = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01"
  name                      = "second"
  parent_id                 = var.other_account_id
  schema_validation_enabled = false
#+   locks                     = [var.other_account_id]
}

variable "other_account_id" {
  type = string
}

resource "azapi_resource" "search_first" {
  type                      = "Microsoft.Search/searchServices/sharedPrivateLinkResources@2025-05-01"
  name                      = "first"
  parent_id                 = var.search_id
  schema_validation_enabled = false
#+   locks                     = [var.search_id]
}

resource "azapi_resource" "search_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in azapi_resource.search_first: a search service takes one operation on its shared private links at a time, and answers others with 409 Conflict.
  type                      = "Microsoft.Search/searchServices/sharedPrivateLinkResources@2025-05-01"
  name                      = "second"
  parent_id                 = var.search_id
  schema_validation_enabled = false
#+   locks                     = [var.search_id]
}

variable "search_id" {
  type = string
}

resource "azapi_resource" "cosmos_first" {
  type                      = "Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-11-15"
  name                      = "first"
  parent_id                 = var.cosmos_id
  schema_validation_enabled = false
#+   locks                     = [var.cosmos_id]
}

resource "azapi_resource" "cosmos_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in azapi_resource.cosmos_first: an account takes one write of its roles at a time, and answers others with 412 PreconditionFailed.
  type                      = "Microsoft.DocumentDB/databaseAccounts/sqlRoleDefinitions@2024-11-15"
  name                      = "second"
  parent_id                 = var.cosmos_id
  schema_validation_enabled = false
#+   locks                     = [var.cosmos_id]
}

variable "cosmos_id" {
  type = string
}

resource "azapi_resource" "policy_first" {
  type                      = "Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01"
  name                      = "first"
  parent_id                 = var.policy_id
  schema_validation_enabled = false
#+   locks                     = [var.policy_id]
}

resource "azapi_resource" "policy_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.policy_first: a firewall policy takes one write at a time.
  type                      = "Microsoft.Network/firewallPolicies/ruleCollectionGroups@2024-05-01"
  name                      = "second"
  parent_id                 = var.policy_id
  schema_validation_enabled = false
#+   locks                     = [var.policy_id]
}

variable "policy_id" {
  type = string
}

resource "azapi_resource" "table_first" {
  type                      = "Microsoft.Network/routeTables/routes@2024-05-01"
  name                      = "first"
  parent_id                 = var.table_id
  schema_validation_enabled = false
#+   locks                     = [var.table_id]
}

resource "azapi_resource" "table_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.table_first: azurerm writes the routes of one table one after another, and azapi all at once.
  type                      = "Microsoft.Network/routeTables/routes@2024-05-01"
  name                      = "second"
  parent_id                 = var.table_id
  schema_validation_enabled = false
#+   locks                     = [var.table_id]
}

variable "table_id" {
  type = string
}

resource "azapi_resource" "mysql_first" {
  type                      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
  name                      = "first"
  parent_id                 = var.mysql_id
  schema_validation_enabled = false
#+   locks                     = [var.mysql_id]
}

resource "azapi_resource" "mysql_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.mysql_first: azurerm writes the settings of one server one after another, and azapi all at once.
  type                      = "Microsoft.DBforMySQL/flexibleServers/configurations@2023-12-30"
  name                      = "second"
  parent_id                 = var.mysql_id
  schema_validation_enabled = false
#+   locks                     = [var.mysql_id]
}

variable "mysql_id" {
  type = string
}

resource "azapi_resource" "function_app_first" {
  type                      = "Microsoft.Web/sites/functions@2024-04-01"
  name                      = "first"
  parent_id                 = var.function_app_id
  schema_validation_enabled = false
#+   locks                     = [var.function_app_id]
}

resource "azapi_resource" "function_app_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.function_app_first: azurerm writes the functions of one app one after another, and azapi all at once.
  type                      = "Microsoft.Web/sites/functions@2024-04-01"
  name                      = "second"
  parent_id                 = var.function_app_id
  schema_validation_enabled = false
#+   locks                     = [var.function_app_id]
}

variable "function_app_id" {
  type = string
}

resource "azapi_resource" "port_first" {
  type                      = "Microsoft.Network/ExpressRoutePorts/authorizations@2024-05-01"
  name                      = "first"
  parent_id                 = var.port_id
  schema_validation_enabled = false
#+   locks                     = [var.port_id]
}

resource "azapi_resource" "port_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.port_first: azurerm writes the authorizations of one port one after another, and azapi all at once.
  type                      = "Microsoft.Network/ExpressRoutePorts/authorizations@2024-05-01"
  name                      = "second"
  parent_id                 = var.port_id
  schema_validation_enabled = false
#+   locks                     = [var.port_id]
}

variable "port_id" {
  type = string
}

resource "azapi_resource" "server_configuration_first" {
  type                      = "Microsoft.Network/vpnServerConfigurations/configurationPolicyGroups@2024-05-01"
  name                      = "first"
  parent_id                 = var.server_configuration_id
  schema_validation_enabled = false
#+   locks                     = [var.server_configuration_id]
}

resource "azapi_resource" "server_configuration_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.server_configuration_first: azurerm writes the policy groups of one server configuration one after another, and azapi all at once.
  type                      = "Microsoft.Network/vpnServerConfigurations/configurationPolicyGroups@2024-05-01"
  name                      = "second"
  parent_id                 = var.server_configuration_id
  schema_validation_enabled = false
#+   locks                     = [var.server_configuration_id]
}

variable "server_configuration_id" {
  type = string
}

resource "azapi_resource" "redis_first" {
  type                      = "Microsoft.Cache/redis/accessPolicies@2024-11-01"
  name                      = "first"
  parent_id                 = var.redis_id
  schema_validation_enabled = false
#+   locks                     = [var.redis_id]
}

resource "azapi_resource" "redis_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.redis_first: azurerm writes the access policies of one cache one after another, and azapi all at once.
  type                      = "Microsoft.Cache/redis/accessPolicies@2024-11-01"
  name                      = "second"
  parent_id                 = var.redis_id
  schema_validation_enabled = false
#+   locks                     = [var.redis_id]
}

variable "redis_id" {
  type = string
}

resource "azapi_resource" "synapse_first" {
  type                      = "Microsoft.Synapse/workspaces/keys@2021-06-01"
  name                      = "first"
  parent_id                 = var.synapse_id
  schema_validation_enabled = false
#+   locks                     = [var.synapse_id]
}

resource "azapi_resource" "synapse_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.synapse_first: azurerm writes the keys of one workspace one after another, and azapi all at once.
  type                      = "Microsoft.Synapse/workspaces/keys@2021-06-01"
  name                      = "second"
  parent_id                 = var.synapse_id
  schema_validation_enabled = false
#+   locks                     = [var.synapse_id]
}

variable "synapse_id" {
  type = string
}

resource "azapi_resource" "namespace_first" {
  type                      = "Microsoft.EventHub/namespaces/authorizationRules@2026-01-01"
  name                      = "first"
  parent_id                 = var.namespace_id
  schema_validation_enabled = false
#+   locks                     = [var.namespace_id]
}

resource "azapi_resource" "namespace_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.namespace_first: azurerm writes the parts of one namespace one after another, and azapi all at once.
  type                      = "Microsoft.EventHub/namespaces/authorizationRules@2026-01-01"
  name                      = "second"
  parent_id                 = var.namespace_id
  schema_validation_enabled = false
#+   locks                     = [var.namespace_id]
}

variable "namespace_id" {
  type = string
}
