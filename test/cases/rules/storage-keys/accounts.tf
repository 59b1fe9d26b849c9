# azurerm 4.81.0
resource "azurerm_storage_account" "keyless" {
  name                      = "stkeyless4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = false
}

resource "azurerm_storage_account" "plain" {
  name                     = "stplain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "open" {
  name                      = "stopen4711"
  resource_group_name       = "rg-ml"
  location                  = "westeurope"
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = var.keys
}

resource "azurerm_machine_learning_workspace" "keys" {
  name                    = "mlw-keys"
#~   name                        = "mlw-keys"
  resource_group_name     = "rg-ml"
#~   resource_group_name         = "rg-ml"
  location                = "westeurope"
#~   location                    = "westeurope"
  application_insights_id = var.id
#~   application_insights_id     = var.id
  container_registry_id   = var.id
#~   container_registry_id       = var.id
  key_vault_id            = var.id
#~   key_vault_id                = var.id
  storage_account_id      = azurerm_storage_account.keyless.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning storage-keys: Set storage_account_access_type to "Identity": azurerm_storage_account.keyless does not allow keys, which the workspace would use.
#~   storage_account_id          = azurerm_storage_account.keyless.id
#+   storage_account_access_type = "Identity"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "written" {
  name                        = "mlw-written"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  application_insights_id     = var.id
  container_registry_id       = var.id
  key_vault_id                = var.id
  storage_account_id          = azurerm_storage_account.keyless.id
  #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning storage-keys: Set storage_account_access_type to "Identity": azurerm_storage_account.keyless does not allow keys, which the workspace would use.
  storage_account_access_type = "AccessKey"
#~   storage_account_access_type = "Identity"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "identity" {
  name                        = "mlw-identity"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  application_insights_id     = var.id
  container_registry_id       = var.id
  key_vault_id                = var.id
  storage_account_id          = azurerm_storage_account.keyless.id
  storage_account_access_type = "Identity"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = azurerm_storage_account.plain.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = azurerm_storage_account.open.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "also_unknown" {
  name                        = "mlw-also-unknown"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  application_insights_id     = var.id
  container_registry_id       = var.id
  key_vault_id                = var.id
  storage_account_id          = azurerm_storage_account.keyless.id
  storage_account_access_type = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "keys" {}

variable "id" {}
