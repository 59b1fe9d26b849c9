# azurerm 4.81.0
resource "azurerm_container_registry" "plain" {
  name                = "crplain4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
#+   admin_enabled       = true
}

resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = azurerm_container_registry.plain.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information registry-admin: Set admin_enabled of azurerm_container_registry.plain to true: a workspace expects a registry with an admin user.
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
