# azurerm 4.81.0
resource "azurerm_resource_group" "main" {
  name     = "rg-ml"
  location = "westeurope"
}

# What a variable has is known only to Terraform, and so is which block is meant.
resource "azurerm_machine_learning_workspace" "main" {
  name                    = var.settings.name
  location                = azurerm_resource_group.main.location
  resource_group_name     = azurerm_resource_group.main.name
  application_insights_id = var.settings.ids[0].insights
  container_registry_id   = var.settings.ids["registry"]
  key_vault_id            = var.settings.ids.vault
  storage_account_id      = local.ids.storage

  identity {
    type = "SystemAssigned"
  }
}

locals {
  ids = var.settings.ids
}

variable "settings" {}

output "principal" {
  value = azurerm_machine_learning_workspace.main.identity[var.settings.index].principal_id
}
