# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "alone" {
  name                    = "mlw-alone"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "FeatureStore"
  #                         ^^^^^^^^^^^^^^ error feature-store: Add a feature_store block with at least one argument: a workspace of the kind FeatureStore needs it.

  identity {
    type = "SystemAssigned"
  }
#+
#+   feature_store {
#+     computer_spark_runtime_version = "3.4"
#+   }
}

variable "id" {}
