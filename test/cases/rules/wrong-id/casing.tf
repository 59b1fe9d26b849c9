# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "portal" {
  name                    = "mlw-portal"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = "/subscriptions/S/resourcegroups/rg-ml/providers/microsoft.insights/components/appi"
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Write application_insights_id as /subscriptions/S/resourceGroups/rg-ml/providers/Microsoft.Insights/components/appi: the provider's ids are case-sensitive.
#~   application_insights_id = "/subscriptions/S/resourceGroups/rg-ml/providers/Microsoft.Insights/components/appi"
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "mlw-fine"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = "/subscriptions/S/resourceGroups/rg-ml/providers/Microsoft.Insights/components/appi"
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
