# azapi 2.12.0
# azapi purges nothing by itself.
provider "azapi" {}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif-orders"
  #           ^^^^^^^^^^^^ hint left-behind: Choose a name that is used once, or purge the account with azapi_resource_action: Azure keeps a destroyed account for 48 hours, and refuses another one of its name meanwhile (409 FlagMustBeSetForRestore).
  parent_id = var.group_id
  location  = "westeurope"

  body = {
    kind = "AIServices"
    sku  = { name = "S0" }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = var.name
  parent_id = var.group_id
  location  = "westeurope"

  body = {
    kind = "AIServices"
    sku  = { name = "S0" }
  }
}

resource "azapi_resource" "purged" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-orders"
  parent_id = var.group_id
  location  = "westeurope"

  identity {
    type = "SystemAssigned"
  }

  body                    = {}
  delete_query_parameters = { forceToPurge = ["true"] }
}

resource "azapi_resource" "vault" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-orders"
  #           ^^^^^^^^^^^ hint left-behind: Choose a name that is used once, or purge the vault with azapi_resource_action: Azure keeps a destroyed vault for 7 to 90 days, and refuses another one of its name meanwhile.
  parent_id = var.group_id
  location  = "westeurope"
  body      = { properties = { tenantId = var.group_id, sku = { family = "A", name = "standard" }, accessPolicies = [] } }
}

resource "azapi_resource" "recovered" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-recovered"
  parent_id = var.group_id
  location  = "westeurope"
  body      = { properties = { createMode = "recover", tenantId = var.group_id, sku = { family = "A", name = "standard" } } }
}

resource "azapi_resource" "store" {
  type      = "Microsoft.AppConfiguration/configurationStores@2024-06-01"
  name      = "appcs-orders"
  #           ^^^^^^^^^^^^^^ hint left-behind: Choose a name that is used once, or purge the store with azapi_resource_action: Azure keeps a destroyed store, and refuses another one of its name meanwhile.
  parent_id = var.group_id
  location  = "westeurope"
  body      = { sku = { name = "standard" } }
}

resource "azapi_resource" "free" {
  type      = "Microsoft.AppConfiguration/configurationStores@2024-06-01"
  name      = "appcs-free"
  parent_id = var.group_id
  location  = "westeurope"
  body      = { sku = { name = "free" } }
}

resource "azapi_resource" "service" {
  type      = "Microsoft.ApiManagement/service@2024-05-01"
  name      = "apim-orders"
  #           ^^^^^^^^^^^^^ hint left-behind: Choose a name that is used once, or purge the service with azapi_resource_action: Azure keeps a destroyed service for 48 hours, and refuses another one of its name meanwhile.
  parent_id = var.group_id
  location  = "westeurope"
  body      = { sku = { name = "Developer", capacity = 1 }, properties = { publisherName = "Contoso", publisherEmail = "api@contoso.com" } }
}

resource "azapi_resource" "logs" {
  type      = "Microsoft.OperationalInsights/workspaces@2025-02-01"
  name      = "log-orders"
  #           ^^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { force = ["true"] } if this workspace comes and goes: Azure keeps a destroyed workspace for 14 days: its name is taken in other groups, and in this one its data and keys come back with it.
  parent_id = var.group_id
  location  = "westeurope"
  body      = { properties = { retentionInDays = 30 } }
}

resource "azapi_resource" "deleted" {
  type                    = "Microsoft.OperationalInsights/workspaces@2025-02-01"
  name                    = "log-deleted"
  parent_id               = var.group_id
  location                = "westeurope"
  body                    = { properties = { retentionInDays = 30 } }
  delete_query_parameters = { force = ["true"] }
}

variable "group_id" {
  type = string
}

variable "name" {
  type = string
}
