# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "first" {
  name             = "packages"
  workspace_id     = azurerm_machine_learning_workspace.one.id
  destination_fqdn = "pypi.org"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "second" {
  name             = "packages"
  #                  ^^^^^^^^^^ error outbound-rule-name: Give this rule another name: azurerm_machine_learning_workspace_network_outbound_rule_fqdn.first of the same workspace has it too.
  workspace_id     = azurerm_machine_learning_workspace.one.id
  destination_fqdn = "conda.anaconda.org"
}

variable "id" {}
