# azapi 2.12.0
# known to 5.10.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_storage_account" "closed" {
  name                          = "stclosed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access_enabled = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning deprecated: public_network_access_enabled of azurerm_storage_account is deprecated: use public_network_access instead.
}

resource "azapi_resource" "vault" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-closed"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    properties = {
      sku                 = { family = "A", name = "standard" }
      tenantId            = var.unknown
      publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "silent" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set publicNetworkAccess: without it the workspace is open to the internet, while azurerm_storage_account.closed is closed.
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-silent"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azurerm_storage_account.closed.id
      keyVault            = var.vault
      applicationInsights = var.insights
#+       publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "silent_too" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set publicNetworkAccess: without it the workspace is open to the internet, while azapi_resource.vault is closed.
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-silent-too"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = azapi_resource.vault.id
      applicationInsights = var.insights
#+       publicNetworkAccess = "Disabled"
    }
  }
}

resource "azapi_resource" "said" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-said"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = azapi_resource.vault.id
      applicationInsights = var.insights
      publicNetworkAccess = "Enabled"
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-open"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = azapi_resource.vault.id
      applicationInsights = var.insights
      publicNetworkAccess = var.unknown
    }
  }
}
