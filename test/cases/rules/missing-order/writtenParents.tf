# azapi 2.12.0
# Instances of one resource are written at once for the same parent alone.
resource "azurerm_cognitive_account" "west" {
  name                  = "ai-west"
  resource_group_name   = "rg-ai"
  location              = "westeurope"
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-west"
}

resource "azurerm_cognitive_account" "north" {
  name                  = "ai-north"
  resource_group_name   = "rg-ai"
  location              = "northeurope"
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-north"
}

# Each in an account of its own, read of an object or not.
resource "azapi_resource" "apart" {
  for_each  = { west = { account = azurerm_cognitive_account.west.id }, north = { account = azurerm_cognitive_account.north.id } }
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "gpt"
  parent_id = each.value.account
  body      = local.gpt
}

resource "azapi_resource" "other" {
  for_each  = { a = azurerm_cognitive_account.west.id, b = azurerm_cognitive_account.north.id }
  type      = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01"
  name      = "strict"
  parent_id = each.value
  body      = { properties = { basePolicyName = "Microsoft.Default", mode = "Blocking" } }
}

# All in one.
resource "azapi_resource" "same" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks: a search service takes one operation on its shared private links at a time, and answers others with 409 Conflict.
  for_each  = { a = azurerm_search_service.one.id, b = azurerm_search_service.one.id }
  type      = "Microsoft.Search/searchServices/sharedPrivateLinkResources@2025-05-01"
  name      = each.key
  parent_id = each.value
  body      = { properties = { groupId = "blob", privateLinkResourceId = var.storage_id, requestMessage = each.key } }
#+   locks     = [each.value]
}

resource "azurerm_search_service" "one" {
  name                = "srch-one"
  resource_group_name = "rg-ai"
  location            = "westeurope"
  sku                 = "standard"
}

# As many as what they go through.
resource "azurerm_user_assigned_identity" "apps" {
  for_each            = toset(["orders", "stock"])
  name                = "id-${each.key}"
  resource_group_name = "rg-ai"
  location            = "westeurope"
}

resource "azapi_resource" "roles" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks: an account takes one write of its roles at a time, and answers others with 412 PreconditionFailed.
  for_each  = azurerm_user_assigned_identity.apps
  type      = "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments@2024-11-15"
  name      = uuidv5("url", each.key)
  parent_id = var.cosmos_id

  body = {
    properties = {
      principalId      = each.value.principal_id
      roleDefinitionId = "${var.cosmos_id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002"
      scope            = var.cosmos_id
    }
  }
#+   locks = [var.cosmos_id]
}

locals {
  gpt = {
    sku        = { name = "GlobalStandard", capacity = 1 }
    properties = { model = { format = "OpenAI", name = "gpt-4o", version = "2024-11-20" } }
  }
}

variable "storage_id" {
  type = string
}

variable "cosmos_id" {
  type = string
}
