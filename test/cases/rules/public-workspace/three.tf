# azurerm 3.117.1
resource "azurerm_machine_learning_workspace" "endpoint" {
  name                    = "mlw-endpoint"
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

resource "azurerm_private_endpoint" "endpoint" {
  name                = "pe-endpoint"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  subnet_id           = var.id

  private_service_connection {
    name                           = "workspace"
    private_connection_resource_id = azurerm_machine_learning_workspace.endpoint.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }
}

variable "id" {}
