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

variable "group_id" {
  type = string
}

variable "name" {
  type = string
}
