# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "premium" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stpremium"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Premium_LRS"
#~       name = "Standard_LRS"
    }
    properties = {
    }
  }
}

resource "azapi_resource" "lake" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stlake"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
      isHnsEnabled = true
#~       isHnsEnabled = false
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stfine"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
    }
  }
}

resource "azapi_resource" "a" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-a"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.premium.id
      #                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning workspace-storage-account: Use another storage account: azapi_resource.premium is Premium, which a workspace cannot use.
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}

resource "azapi_resource" "b" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-b"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.lake.id
      #                     ^^^^^^^^^^^^^^^^^^^^^^ warning workspace-storage-account: Use another storage account: azapi_resource.lake has a hierarchical namespace, which a workspace cannot use.
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}

resource "azapi_resource" "c" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-c"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = azapi_resource.fine.id
      keyVault            = var.vault
      applicationInsights = var.insights
    }
  }
}

resource "azurerm_machine_learning_workspace" "d" {
  name                    = "mlw-d"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.insights
  container_registry_id   = var.unknown
  key_vault_id            = var.vault
  storage_account_id      = azapi_resource.lake.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^ warning workspace-storage-account: Use another storage account: azapi_resource.lake has a hierarchical namespace, which a workspace cannot use.
  identity {
    type = "SystemAssigned"
  }
}
