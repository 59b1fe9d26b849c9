resource "azurerm_storage_account" "lake" {
  name                     = "stlake4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  is_hns_enabled           = true
#~   is_hns_enabled           = false
}

locals {
  store = azurerm_storage_account.lake.id
}

resource "azurerm_machine_learning_workspace" "two" {
  name                    = "mlw-two"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = local.store
  #                         ^^^^^^^^^^^ warning workspace-storage-account: Use another storage account: azurerm_storage_account.lake has a hierarchical namespace, which a workspace cannot use.
  identity {
    type = "SystemAssigned"
  }
}

variable "unknown" {}
