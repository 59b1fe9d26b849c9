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
#+
#+   managed_network {
#+     isolation_mode = "AllowInternetOutbound"
#+   }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "endpoint" {
  name                = "endpoint"
  workspace_id        = azurerm_machine_learning_workspace.plain.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-isolation: Set isolation_mode of azurerm_machine_learning_workspace.plain to AllowInternetOutbound or AllowOnlyApprovedOutbound: with Disabled, Azure takes no outbound rules.
  service_resource_id = var.unknown
  sub_resource_target = "blob"
}

variable "unknown" {}
