resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_instance" "bare" {
  name                          = "ci-anna"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.plain.id
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  node_public_ip_enabled        = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error compute-without-subnet: Set subnet_resource_id too, or give azurerm_machine_learning_workspace.plain a managed network: nodes without public addresses need one of them.
#+   subnet_resource_id            = ""
}

variable "unknown" {}
