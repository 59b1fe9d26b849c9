# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "both" {
  name                    = "mlw-both"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {
    subnet_id = var.id
    #^^^^^^^^ warning serverless-subnet: Remove subnet_id, or turn the managed network off: with AllowInternetOutbound computes cannot join another subnet.
  }

#- 4 lines
  managed_network {
    isolation_mode = "AllowInternetOutbound"
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

  serverless_compute {
    subnet_id = var.id
  }

  managed_network {
    isolation_mode = "Disabled"
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

  serverless_compute {
    subnet_id = var.id
  }

  managed_network {
    isolation_mode = var.mode
  }
}

variable "mode" {}

variable "id" {}
