# azurerm 4.81.0
resource "azurerm_resource_group" "main" {
  name     = "main"
  location = "westeurope"
}

resource "azurerm_machine_learning_workspace" "main" {
  name                    = "main"
  location                = azurerm_resource_group.main.region
  resource_group_name     = azurerm_resource_group.main.name
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}

output "principal" {
  value = [
    azurerm_machine_learning_workspace.main.identity[0].principal_id,
    azurerm_machine_learning_workspace.main.identity[0].principal_id,
    path.here,
  ]
}
