# azurerm 4.81.0
provider "azurerm" {
  features {}
#~   features {
#+     machine_learning {
#+       purge_soft_deleted_workspace_on_destroy = false
#+     }
#+   }
}

resource "azurerm_machine_learning_workspace" "fixed" {
  name                    = "mlw-fixed"
  #                         ^^^^^^^^^^^ information soft-deleted-name: Set purge_soft_deleted_workspace_on_destroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "local" {
  name                    = local.name
  #                         ^^^^^^^^^^ information soft-deleted-name: Set purge_soft_deleted_workspace_on_destroy in the provider's features if this workspace will be created again: a destroyed one keeps its name for 14 days.
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "random" {
  name                    = "mlw-${random_string.suffix.result}"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = var.id
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "assumed" {
  name                    = var.name
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

locals {
  name = "mlw-of-all"
}

resource "random_string" "suffix" {
  length = 6
}

variable "name" {
  default = "mlw-default"
}

variable "id" {}
