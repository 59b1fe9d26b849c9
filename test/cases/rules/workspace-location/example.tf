# azurerm 4.81.0
resource "azurerm_resource_group" "west" {
  name     = "rg-west"
  location = "West Europe"
}

resource "azurerm_resource_group" "east" {
  name     = "rg-east"
  location = "eastus"
}

resource "azurerm_key_vault" "east" {
  name                = "kv-east-4711"
  resource_group_name = "rg-ml"
  location            = azurerm_resource_group.east.location
  tenant_id           = var.id
  sku_name            = "standard"
}

resource "azurerm_storage_account" "east" {
  name                     = "steast4711"
  resource_group_name      = "rg-ml"
  location                 = "East US"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_container_registry" "east" {
  name                = "creast4711"
  resource_group_name = "rg-ml"
  location            = local.region
  sku                 = "Premium"
  admin_enabled       = true
}

resource "azurerm_machine_learning_workspace" "far" {
  name                    = "mlw-far"
  resource_group_name     = "rg-ml"
  location                = azurerm_resource_group.west.location
  application_insights_id = var.id
  container_registry_id   = azurerm_container_registry.east.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azurerm_container_registry.east is in eastus, the workspace in westeurope.
  key_vault_id            = azurerm_key_vault.east.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azurerm_key_vault.east is in eastus, the workspace in westeurope.
  storage_account_id      = azurerm_storage_account.east.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information workspace-location: Keep the workspace and what it uses in one region: azurerm_storage_account.east is in eastus, the workspace in westeurope.

  identity {
    type = "SystemAssigned"
  }
}

locals {
  region = "eastus"
}

variable "id" {}
