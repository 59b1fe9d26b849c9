# azurerm 4.73.0
resource "azurerm_machine_learning_workspace" "old" {
  name                          = "mlw-old"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "new" {
  name                    = "mlw-new"
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

variable "id" {}
