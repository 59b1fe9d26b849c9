# azurerm 4.81.0
resource "azurerm_resource_group" "main" {
  name     = "main"
  location = "westeurope"
}

resource "azurerm_machine_learning_workspace" "main" {
  name                    = "main"
  location                = azurerm_resource_group.main.region
  #                                                     ^^^^^^ error unknown-attribute: azurerm_resource_group has no attribute region.
  resource_group_name     = azurerm_resource_group.main.nam
  #                                                     ^^^ error unknown-attribute: azurerm_resource_group has no attribute nam. Did you mean name?
#~   resource_group_name     = azurerm_resource_group.main.name
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
    azurerm_machine_learning_workspace.main.identity[0].principal,
    #                                                   ^^^^^^^^^ error unknown-attribute: azurerm_machine_learning_workspace has no attribute principal here. Did you mean principal_id?
#~     azurerm_machine_learning_workspace.main.identity[0].principal_id,
    path.here,
    #    ^^^^ error unknown-attribute: path has no here: write path.module or path.root or path.cwd.
  ]
}
