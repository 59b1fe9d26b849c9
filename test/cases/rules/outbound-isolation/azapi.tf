# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "plain" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-plain"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
#+       managedNetwork = {
#+         isolationMode = "AllowOnlyApprovedOutbound"
#+       }
    }
  }
}

resource "azapi_resource" "internet" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-internet"
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      managedNetwork = {
        isolationMode = "AllowInternetOutbound"
#~         isolationMode = "AllowOnlyApprovedOutbound"
      }
    }
  }
}

resource "azapi_resource" "none" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01"
  name      = "none"
  parent_id = azapi_resource.plain.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-isolation: Set isolationMode of azapi_resource.plain to AllowOnlyApprovedOutbound: with Disabled, Azure takes no rules of this kind.
  body = {
    properties = {
      type        = "FQDN"
      destination = "pypi.org"
    }
  }
}

resource "azapi_resource" "some" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01"
  name      = "some"
  parent_id = azapi_resource.internet.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-isolation: Set isolationMode of azapi_resource.internet to AllowOnlyApprovedOutbound: with AllowInternetOutbound, Azure takes no rules of this kind.
  body = {
    properties = {
      type        = "FQDN"
      destination = "pypi.org"
    }
  }

  depends_on = [azurerm_machine_learning_workspace_network_outbound_rule_fqdn.of_azapi]
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "of_azapi" {
  name             = "of-azapi"
  workspace_id     = azapi_resource.internet.id
  #                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-isolation: Set isolationMode of azapi_resource.internet to AllowOnlyApprovedOutbound: with AllowInternetOutbound, Azure takes no rules of this kind.
  destination_fqdn = "pypi.org"
}
