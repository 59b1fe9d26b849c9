# azurerm 4.81.0
provider "azurerm" {
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
}

resource "azurerm_machine_learning_workspace" "closed" {
  name                          = "mlw-closed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_private_endpoint" "any" {
  name                = "pe-any"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  subnet_id           = var.id

  private_service_connection {
    name                           = "workspace"
    private_connection_resource_id = var.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }
}

variable "id" {}
