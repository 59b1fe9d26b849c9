# azurerm 5.2.0
variable "unknown" {}

provider "azurerm" {
#^^^^^^^^^^^^^^^^^ warning provider-registration: Add Microsoft.MachineLearningServices and Microsoft.Storage to resource_providers_to_register: since 5.0 only what is listed there is registered.
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
#+   resource_providers_to_register = ["Microsoft.MachineLearningServices", "Microsoft.Storage"]
}

resource "azurerm_machine_learning_workspace" "w" {
  name                    = "mlw-w"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_account" "s" {
  name                     = "sts4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}
