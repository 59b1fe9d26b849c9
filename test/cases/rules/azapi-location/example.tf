# azapi 2.12.0
provider "azapi" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "fails" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning azapi-location: Set location: Microsoft.KeyVault/vaults requires it.
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-training"
  #           ^^^^^^^^^^^^^ hint left-behind: Choose a name that is used once, or purge the vault with azapi_resource_action: Azure keeps a destroyed vault for 7 to 90 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  body = {
    properties = {
      tenantId = var.unknown
      sku      = { family = "A", name = "standard" }
    }
  }
#+   location = azapi_resource.group.location
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-scoring"
  #           ^^^^^^^^^^^^ hint left-behind: Choose a name that is used once, or purge the vault with azapi_resource_action: Azure keeps a destroyed vault for 7 to 90 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = azapi_resource.group.location
  body = {
    properties = {
      tenantId = var.unknown
      sku      = { family = "A", name = "standard" }
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-unknown"
  parent_id = azapi_resource.group.id
  body      = var.unknown
}

variable "unknown" {}
