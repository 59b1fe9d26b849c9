resource "azurerm_data_protection_backup_vault" "main" {
  name                = "bv-main"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  datastore_type      = "VaultStore"
  redundancy          = "GeoRedundant"
  soft_delete         = "AlwaysOn"
  cross_region_restore_enabled = true
}

resource "azurerm_recovery_services_vault" "main" {
  name                = "rsv-main"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  sku                 = "Standard"
  immutability        = "Locked"
}

resource "azurerm_servicebus_namespace" "main" {
  name                         = "sb-main"
  resource_group_name          = "rg-orders"
  location                     = "westeurope"
  sku                          = "Premium"
  capacity                     = 1
  premium_messaging_partitions = 1

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity_id]
  }

  customer_managed_key {
    key_vault_key_id = var.key_id
    identity_id      = var.identity_id
  }
}

variable "identity_id" {
  type = string
}

variable "key_id" {
  type = string
}
