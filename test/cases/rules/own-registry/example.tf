resource "azurerm_machine_learning_workspace" "left" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning own-registry: Set container_registry_id, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.
  name                    = "mlw-left"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
#+
#+   lifecycle {
#+     ignore_changes = [container_registry_id]
#+   }
}

variable "unknown" {}
