variable "unknown" {}

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
#+     isolation_mode = "AllowOnlyApprovedOutbound"
#+   }
}

resource "azurerm_machine_learning_workspace" "internet" {
  name                    = "mlw-internet"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowInternetOutbound"
#~     isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azurerm_machine_learning_workspace" "approved" {
  name                    = "mlw-approved"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = var.unknown
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "internet" {
  name             = "internet"
  workspace_id     = azurerm_machine_learning_workspace.internet.id
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-isolation: Set isolation_mode of azurerm_machine_learning_workspace.internet to AllowOnlyApprovedOutbound: with AllowInternetOutbound, Azure takes no rules of this kind.
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_service_tag" "plain" {
  name         = "plain"
  workspace_id = azurerm_machine_learning_workspace.plain.id
  #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-isolation: Set isolation_mode of azurerm_machine_learning_workspace.plain to AllowOnlyApprovedOutbound: with Disabled, Azure takes no rules of this kind.
  service_tag  = "AzureMonitor"
  protocol     = "TCP"
  port_ranges  = "443"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "endpoint" {
  name                = "endpoint"
  workspace_id        = azurerm_machine_learning_workspace.plain.id
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-isolation: Set isolation_mode of azurerm_machine_learning_workspace.plain to AllowInternetOutbound or AllowOnlyApprovedOutbound: with Disabled, Azure takes no outbound rules.
  service_resource_id = var.unknown
  sub_resource_target = "blob"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_private_endpoint" "reached" {
  name                = "reached"
  workspace_id        = azurerm_machine_learning_workspace.internet.id
  service_resource_id = var.unknown
  sub_resource_target = "blob"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "fine" {
  name             = "fine"
  workspace_id     = azurerm_machine_learning_workspace.approved.id
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "unknown" {
  name             = "unknown"
  workspace_id     = azurerm_machine_learning_workspace.unknown.id
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "elsewhere" {
  name             = "elsewhere"
  workspace_id     = var.unknown
  destination_fqdn = "pypi.org"
}
