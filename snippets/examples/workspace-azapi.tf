# prefix: azureml-workspace-azapi
# order: 13
# title: Azure ML workspace by azapi
# description: A workspace in Azure's own API, with the storage account, key vault and Application Insights that it needs.
# stops: main, example, westeurope
# program: none

resource "azurerm_resource_group" "main" {
  name     = "rg-example"
  location = "westeurope"
}

data "azurerm_client_config" "current" {}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-example"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_application_insights" "main" {
  name                = "appi-example"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  workspace_id        = azurerm_log_analytics_workspace.main.id
  application_type    = "web"
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-example"
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_storage_account" "main" {
  name                     = "stexample"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-example"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location

  # Without it a destroyed workspace keeps its name for 14 days.
  delete_query_parameters = {
    forceToPurge = ["true"]
  }

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "Default"
    sku = {
      name = "Basic"
      tier = "Basic"
    }
    properties = {
      friendlyName        = "example"
      applicationInsights = azurerm_application_insights.main.id
      keyVault            = azurerm_key_vault.main.id
      storageAccount      = azurerm_storage_account.main.id
      publicNetworkAccess = "Enabled"
      managedNetwork = {
        isolationMode = "AllowInternetOutbound"
      }
    }
  }
}
