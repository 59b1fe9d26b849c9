# azapi_resource.network_security_rule_main stays as it is: No resource of azurerm's is known to send the same: azurerm_network_security_rule.
data "azapi_client_config" "current" {}

resource "azurerm_network_security_group" "main" {
  name                = "nsg"
  resource_group_name = var.group
  location            = var.location
  tags                = merge(var.tags, { team = "a" })
}

removed {
  from = azapi_resource.network_security_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_network_security_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.group}/providers/Microsoft.Network/networkSecurityGroups/nsg"
}

resource "azapi_resource" "network_security_rule_main" {
  for_each  = var.rules
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2025-01-01"
  name      = each.key
  parent_id = azurerm_network_security_group.main.id
  body = {
    properties = {
      access                   = var.open ? "Allow" : "Deny"
      destinationAddressPrefix = "*"
      destinationPortRange     = "443"
      direction                = "Inbound"
      priority                 = each.value.priority
      protocol                 = "Tcp"
      sourceAddressPrefix      = "*"
      sourcePortRange          = "*"
    }
  }
}

moved {
  from = azurerm_network_security_rule.main
  to   = azapi_resource.network_security_rule_main
}

resource "azurerm_public_ip" "main" {
  name                = "ip"
  resource_group_name = var.group
  location            = var.location
  allocation_method   = "Static"
  zones               = ["1", "2", "3"]
}

removed {
  from = azapi_resource.public_ip_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_public_ip.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.group}/providers/Microsoft.Network/publicIPAddresses/ip"
}

resource "azurerm_machine_learning_workspace" "main" {
  name                          = "mlw"
  resource_group_name           = var.group
  location                      = var.location
  application_insights_id       = var.insights
  key_vault_id                  = var.vault
  public_network_access_enabled = var.open
  storage_account_id            = var.storage
  v1_legacy_mode_enabled        = true

  identity {
    type = "SystemAssigned"
  }
}

removed {
  from = azapi_resource.machine_learning_workspace_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_workspace.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.group}/providers/Microsoft.MachineLearningServices/workspaces/mlw"
}

output "principal" {
  value = azurerm_machine_learning_workspace.main.identity[0].principal_id
}

variable "group" {
  type = string
}

variable "location" {
  type = string
}

variable "tags" {
  type = map(string)
}

variable "rules" {
  type = map(object({ priority = number }))
}

variable "open" {
  type = bool
}

variable "insights" {
  type = string
}

variable "vault" {
  type = string
}

variable "storage" {
  type = string
}
