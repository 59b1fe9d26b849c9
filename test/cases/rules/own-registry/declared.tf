# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_container_registry" "main" {
  name                = "crmllab"
  resource_group_name = var.unknown
  location            = "westeurope"
  sku                 = "Premium"
  admin_enabled       = true
}

resource "azurerm_machine_learning_workspace" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning own-registry: Set container_registry_id, or ignore its changes: Azure creates a registry with the first job, and the next plan replaces the workspace because of it.
  name                          = "mlw-main-${var.unknown}"
  resource_group_name           = var.unknown
  location                      = "westeurope"
  application_insights_id       = var.unknown
  key_vault_id                  = var.unknown
  storage_account_id            = var.unknown
  public_network_access_enabled = true
#+   container_registry_id         = azurerm_container_registry.main.id

  identity {
    type = "SystemAssigned"
  }
}
