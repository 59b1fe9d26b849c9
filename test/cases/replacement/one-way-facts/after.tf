resource "azurerm_data_protection_backup_vault" "main" {
  name                = "bv-main"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  datastore_type      = "VaultStore"
  redundancy          = "GeoRedundant"
  soft_delete         = "On"
  #^^^^^^^^^^ warning replaces-resource: Changing soft_delete replaces azurerm_data_protection_backup_vault.main: it would be destroyed and created again.
  cross_region_restore_enabled = true
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
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
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning replaces-resource: Changing customer_managed_key replaces azurerm_servicebus_namespace.main: it would be destroyed and created again.
  name                         = "sb-main"
  resource_group_name          = "rg-orders"
  location                     = "westeurope"
  sku                          = "Premium"
  capacity                     = 1
  premium_messaging_partitions = 1

#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

variable "identity_id" {
  type = string
}

variable "key_id" {
  type = string
}
