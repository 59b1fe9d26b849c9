data "azapi_client_config" "current" {}

resource "azapi_resource" "network_security_group_main" {
  type      = "Microsoft.Network/networkSecurityGroups@2025-01-01"
  name      = "nsg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.group}"
  location  = var.location
  body = {
    properties = {
      securityRules = []
    }
  }
  tags = merge(var.tags, { team = "a" })

  lifecycle {
    ignore_changes = [body.properties.securityRules]
  }
}

moved {
  from = azurerm_network_security_group.main
  to   = azapi_resource.network_security_group_main
}

resource "azapi_resource" "network_security_rule_main" {
  for_each  = var.rules
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2025-01-01"
  name      = each.key
  parent_id = azapi_resource.network_security_group_main.id
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

resource "azapi_resource" "public_ip_main" {
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "ip"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.group}"
  location  = var.location
  body = {
    properties = {
      publicIPAllocationMethod = "Static"

      ddosSettings = {
        protectionMode = "VirtualNetworkInherited"
      }
      idleTimeoutInMinutes   = 4
      publicIPAddressVersion = "IPv4"
    }
    zones = ["2", "3", "1"]

    sku = {
      name = "Standard"
      tier = "Regional"
    }
  }
}

moved {
  from = azurerm_public_ip.main
  to   = azapi_resource.public_ip_main
}

resource "azapi_resource" "machine_learning_workspace_main" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/${var.group}"
  location  = var.location
  body = {
    properties = {
      applicationInsights = var.insights
      keyVault            = var.vault
      publicNetworkAccess = var.open ? "Enabled" : "Disabled"
      storageAccount      = var.storage
      v1LegacyMode        = true

      provisionNetworkNow            = false
      enableServiceSideCMKEncryption = false
      systemDatastoresAuthMode       = "AccessKey"
    }

    kind = "Default"
    sku = {
      name = "Basic"
      tier = "Basic"
    }
  }

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_machine_learning_workspace.main
  to   = azapi_resource.machine_learning_workspace_main
}

output "principal" {
  value = azapi_resource.machine_learning_workspace_main.identity[0].principal_id
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
