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
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information unreachable-workspace: Add an azurerm_private_endpoint with the subresource amlworkspace: without public access nobody can reach the workspace.

  identity {
    type = "SystemAssigned"
  }
}

#+ resource "azurerm_private_endpoint" "closed" {
#+   name                = "pe-mlw-closed"
#+   location            = "westeurope"
#+   resource_group_name = "rg-ml"
#+   subnet_id           = azurerm_subnet.endpoints.id
#+
#+   private_service_connection {
#+     name                           = "workspace"
#+     private_connection_resource_id = azurerm_machine_learning_workspace.closed.id
#+     subresource_names              = ["amlworkspace"]
#+     is_manual_connection           = false
#+   }
#+ }
#+
resource "azurerm_subnet" "endpoints" {
  name                 = "snet-endpoints"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet-ml"
  address_prefixes     = ["10.0.1.0/24"]
}

variable "id" {}
