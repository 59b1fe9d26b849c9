# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "empty" {
  name                    = "mlw-empty"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  managed_network {}
# ^^^^^^^^^^^^^^^ information managed-network-mode: Set isolation_mode in managed_network: the provider sends an empty mode without it.
#~   managed_network {
#+     isolation_mode = "AllowInternetOutbound"
#+   }
}

resource "azurerm_machine_learning_workspace" "alone" {
  name                    = "mlw-alone"
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
    provision_on_creation_enabled = true
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning managed-network-mode: Set isolation_mode to "AllowInternetOutbound" or "AllowOnlyApprovedOutbound" too: otherwise there is no network to provision.
#+     isolation_mode                = "AllowInternetOutbound"
  }
}

resource "azurerm_machine_learning_workspace" "disabled" {
  name                    = "mlw-disabled"
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
    isolation_mode                = "Disabled"
#~     isolation_mode = "Disabled"
    provision_on_creation_enabled = true
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning managed-network-mode: Set isolation_mode to "AllowInternetOutbound" or "AllowOnlyApprovedOutbound" too: otherwise there is no network to provision.
#-
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

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode                = "AllowInternetOutbound"
    provision_on_creation_enabled = true
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

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode                = var.mode
    provision_on_creation_enabled = true
  }
}

resource "azurerm_ai_foundry" "empty" {
  name                = "hub-empty"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }

  managed_network {}
# ^^^^^^^^^^^^^^^ information managed-network-mode: Set isolation_mode in managed_network: the provider sends an empty mode without it.
#~   managed_network {
#+     isolation_mode = "AllowInternetOutbound"
#+   }
}

variable "mode" {}

variable "id" {}
