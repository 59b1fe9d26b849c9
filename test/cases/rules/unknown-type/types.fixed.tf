# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "example" {
  lifecycle {
    ignore_changes = [container_registry_id]
  }

  application_insights_id = ""
  key_vault_id            = ""
  location                = ""
  name                    = ""
  resource_group_name     = ""
  storage_account_id      = ""

  identity {
    type = "SystemAssigned"
  }
}

data "azurerm_client_config" "me" {
}
