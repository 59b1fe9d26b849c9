# azurerm 4.81.0
resource "azurerm_container_registry" "closed" {
  name                          = "crclosed4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  admin_enabled                 = true
  public_network_access_enabled = false
}

resource "azurerm_machine_learning_workspace" "closed" {
  name                          = "mlw-closed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = azurerm_container_registry.closed.id
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning private-registry: Set image_build_compute_name to the name of a cluster: azurerm_container_registry.closed has no public access, so images must be built in the network.
  key_vault_id                  = var.id
  storage_account_id            = var.id
  public_network_access_enabled = false
#+   image_build_compute_name      = ""

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
