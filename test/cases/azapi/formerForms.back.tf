# What is read back of forms that say an argument in other words, at another place, or not at all.
variable "cluster_id" {
  type = string
}

variable "environment_id" {
  type = string
}

variable "workspace_id" {
  type = string
}

# Nothing says TCP but what is sent for it alone.
data "azapi_client_config" "current" {}

data "azapi_resource" "container_app_environment" {
  type                   = "Microsoft.App/managedEnvironments@2025-07-01"
  resource_id            = var.environment_id
  response_export_values = ["location"]
}

resource "azurerm_container_app" "main" {
  name                         = "main"
  resource_group_name          = "rg"
  container_app_environment_id = var.environment_id
  revision_mode                = "Single"

  template {
    container {
      cpu    = 0.25
      image  = "example/app:1"
      memory = "0.5Gi"
      name   = "main"

      startup_probe {
        port      = 5000
        transport = "TCP"
      }
    }
  }
}

removed {
  from = azapi_resource.container_app_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_container_app.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.App/containerApps/main"
}

# The type of a reference is the property that has its value.
resource "azurerm_kubernetes_flux_configuration" "main" {
  name       = "main"
  cluster_id = var.cluster_id

  git_repository {
    reference_type  = "branch"
    reference_value = "main"
    url             = "https://github.com/Azure/arc-k8s-demo"
  }

  kustomizations {
    name = "apps"
    path = "./apps"
  }

  namespace = "flux"
}

removed {
  from = azapi_resource.kubernetes_flux_configuration_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_kubernetes_flux_configuration.main
  id = "${var.cluster_id}/providers/Microsoft.KubernetesConfiguration/fluxConfigurations/main"
}

# Fields are sent by longer names than their kinds have.
resource "azurerm_monitor_activity_log_alert" "main" {
  name                = "main"
  resource_group_name = "rg"
  location            = "global"

  criteria {
    category                = "Recommendation"
    recommendation_category = "OperationalExcellence"
    recommendation_impact   = "High"
  }

  scopes = ["/subscriptions/00000000-0000-0000-0000-000000000001"]
}

removed {
  from = azapi_resource.monitor_activity_log_alert_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_monitor_activity_log_alert.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Insights/activityLogAlerts/main"
}

# Groups of rules in the only set of rules, and lists in these.
resource "azurerm_web_application_firewall_policy" "main" {
  name                = "main"
  resource_group_name = "rg"
  location            = "westeurope"

  managed_rules {
    exclusion {
      excluded_rule_set {
        rule_group {
          excluded_rules  = ["920100", "920120"]
          rule_group_name = "REQUEST-920-PROTOCOL-ENFORCEMENT"
        }

        rule_group {
          excluded_rules  = ["930100"]
          rule_group_name = "REQUEST-930-APPLICATION-ATTACK-LFI"
        }
      }

      match_variable          = "RequestHeaderNames"
      selector                = "x-company"
      selector_match_operator = "Equals"
    }

    managed_rule_set {
      version = "3.2"
    }
  }
}

removed {
  from = azapi_resource.web_application_firewall_policy_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_web_application_firewall_policy.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/main"
}

# Texts between commas are lists.
resource "azurerm_api_management_backend" "main" {
  name                = "main"
  resource_group_name = "rg"
  api_management_name = "api"

  credentials {
    header = {
      accept = "text/html,text/plain"
    }
  }

  protocol = "http"
  url      = "https://example.com"
}

removed {
  from = azapi_resource.api_management_backend_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_api_management_backend.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.ApiManagement/service/api/backends/main"
}

# Two blocks send the same properties, and one of them something that is not there.
resource "azurerm_orchestrated_virtual_machine_scale_set" "main" {
  name                = "main"
  resource_group_name = "rg"
  location            = "westeurope"
  instances           = 1

  network_interface {
    ip_configuration {
      name      = "main"
      primary   = true
      subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/subnet"
    }

    name    = "main"
    primary = true
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }

  os_profile {
    linux_configuration {
      admin_password                  = "Passwword1234"
      admin_username                  = "myadmin"
      computer_name_prefix            = "main"
      disable_password_authentication = false
    }
  }

  platform_fault_domain_count = 1
  sku_name                    = "Standard_F2s_v2"

  source_image_reference {
    offer     = "0001-com-ubuntu-server-jammy"
    publisher = "Canonical"
    sku       = "22_04-lts"
    version   = "latest"
  }
}

removed {
  from = azapi_resource.orchestrated_virtual_machine_scale_set_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_orchestrated_virtual_machine_scale_set.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/main"
}

# One step of an id.
resource "azurerm_databricks_virtual_network_peering" "main" {
  name                          = "main"
  resource_group_name           = "rg"
  workspace_id                  = var.workspace_id
  remote_address_space_prefixes = ["10.0.1.0/24"]
  remote_virtual_network_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
}

removed {
  from = azapi_resource.databricks_virtual_network_peering_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_databricks_virtual_network_peering.main
  id = "${"/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Databricks/workspaces/${split("/", var.workspace_id)[8]}"}/virtualNetworkPeerings/main"
}
