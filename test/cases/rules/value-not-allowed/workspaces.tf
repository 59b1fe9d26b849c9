# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "sku" {
  name                    = "mlw-sku"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  sku_name                = "Standard"
  #                         ^^^^^^^^^^ error value-not-allowed: Set sku_name to "Basic", not "Standard".
#~   sku_name                = "Basic"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "hub" {
  name                    = "mlw-hub"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "Hub"
  #                         ^^^^^ error value-not-allowed: Set kind to "Default" or "FeatureStore", not "Hub".
#~   kind                    = "Default"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "network" {
  name                    = "mlw-network"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode = "allow_only_approved_outbound"
    #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set isolation_mode to "AllowInternetOutbound", "AllowOnlyApprovedOutbound", or "Disabled", not "allow_only_approved_outbound".
#~     isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azurerm_machine_learning_workspace" "identity" {
  name                    = "mlw-identity"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type         = "SystemAssigned,UserAssigned"
    #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set type to "UserAssigned", "SystemAssigned", or "SystemAssigned, UserAssigned", not "SystemAssigned,UserAssigned".
#~     type         = "SystemAssigned, UserAssigned"
    identity_ids = [var.id]
  }
}

resource "azurerm_machine_learning_workspace" "access" {
  name                        = "mlw-access"
  resource_group_name         = "rg-ml"
  location                    = "westeurope"
  application_insights_id     = var.id
  container_registry_id       = var.id
  key_vault_id                = var.id
  storage_account_id          = var.id
  storage_account_access_type = "UserDelegationSAS"
  #                             ^^^^^^^^^^^^^^^^^^^ error value-not-allowed: Set storage_account_access_type to "AccessKey" or "Identity", not "UserDelegationSAS".
#~   storage_account_access_type = "AccessKey"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry" "access" {
  name                  = "hub-access"
  resource_group_name   = "rg-ml"
  location              = "westeurope"
  key_vault_id          = var.id
  storage_account_id    = var.id
  public_network_access = false
  #                       ^^^^^ error value-not-allowed: Set public_network_access to "Disabled" or "Enabled", not "false".
#~   public_network_access = "Disabled"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "mlw-fine"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "Default"
  sku_name                = "Basic"

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
  storage_account_id      = var.id
  kind                    = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
