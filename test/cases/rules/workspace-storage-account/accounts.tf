resource "azurerm_storage_account" "premium" {
  name                     = "stpremium4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = local.tier
#~   account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "lake" {
  name                     = "stlake4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  is_hns_enabled           = true
#~   is_hns_enabled           = false
}

resource "azurerm_storage_account" "fine" {
  name                     = "stfine4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = var.unknown
  account_replication_type = "LRS"
}

locals {
  tier  = "Premium"
  store = azurerm_storage_account.lake.id
}

variable "unknown" {}

resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = azurerm_storage_account.premium.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning workspace-storage-account: Use another storage account: azurerm_storage_account.premium is Premium, which a workspace cannot use.
  identity {
    type = "SystemAssigned"
  }
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

resource "azurerm_machine_learning_workspace" "three" {
  name                    = "mlw-three"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = azurerm_storage_account.fine.id
  identity {
    type = "SystemAssigned"
  }
}
