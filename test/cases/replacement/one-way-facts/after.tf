resource "azurerm_data_protection_backup_vault" "main" {
  name                = "bv-main"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  datastore_type      = "VaultStore"
  redundancy          = "GeoRedundant"
  soft_delete         = "On"
  #^^^^^^^^^^ error one-way-change: Keep soft_delete as it was: once AlwaysOn, it cannot be changed.
#~   soft_delete         = "AlwaysOn"
  cross_region_restore_enabled = true
}

resource "azurerm_recovery_services_vault" "main" {
  name                = "rsv-main"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  sku                 = "Standard"
  immutability        = "Unlocked"
  #^^^^^^^^^^^ warning replaces-resource: Changing immutability replaces azurerm_recovery_services_vault.main: it would be destroyed and created again.
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

resource "azurerm_servicebus_namespace" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep customer_managed_key as it was: once the namespace is encrypted with a key of yours, that cannot be taken back.
  name                         = "sb-main"
  resource_group_name          = "rg-orders"
  location                     = "westeurope"
  sku                          = "Premium"
  capacity                     = 1
  premium_messaging_partitions = 1

}

variable "identity_id" {
  type = string
}

variable "key_id" {
  type = string
}
