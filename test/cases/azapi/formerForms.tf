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
resource "azurerm_container_app" "main" {
  name                         = "main"
  resource_group_name          = "rg"
  container_app_environment_id = var.environment_id
  revision_mode                = "Single"

  template {
    container {
      name   = "main"
      image  = "example/app:1"
      cpu    = 0.25
      memory = "0.5Gi"

      startup_probe {
        transport = "TCP"
        port      = 5000
      }
    }
  }
}

# The type of a reference is the property that has its value.
resource "azurerm_kubernetes_flux_configuration" "main" {
  name       = "main"
  cluster_id = var.cluster_id
  namespace  = "flux"

  git_repository {
    url             = "https://github.com/Azure/arc-k8s-demo"
    reference_type  = "branch"
    reference_value = "main"
  }

  kustomizations {
    name = "apps"
    path = "./apps"
  }
}

# Fields are sent by longer names than their kinds have.
resource "azurerm_monitor_activity_log_alert" "main" {
  name                = "main"
  resource_group_name = "rg"
  location            = "global"
  scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000001"]

  criteria {
    category                = "Recommendation"
    recommendation_category = "OperationalExcellence"
    recommendation_impact   = "High"
  }
}

# Groups of rules in the only set of rules, and lists in these.
resource "azurerm_web_application_firewall_policy" "main" {
  name                = "main"
  resource_group_name = "rg"
  location            = "westeurope"

  managed_rules {
    exclusion {
      match_variable          = "RequestHeaderNames"
      selector                = "x-company"
      selector_match_operator = "Equals"

      excluded_rule_set {
        rule_group {
          rule_group_name = "REQUEST-920-PROTOCOL-ENFORCEMENT"
          excluded_rules  = ["920100", "920120"]
        }

        rule_group {
          rule_group_name = "REQUEST-930-APPLICATION-ATTACK-LFI"
          excluded_rules  = ["930100"]
        }
      }
    }

    managed_rule_set {
      version = "3.2"
    }
  }
}

# Texts between commas are lists.
resource "azurerm_api_management_backend" "main" {
  name                = "main"
  resource_group_name = "rg"
  api_management_name = "api"
  protocol            = "http"
  url                 = "https://example.com"

  credentials {
    header = {
      accept = "text/html,text/plain"
    }
  }
}

# Two blocks send the same properties, and one of them something that is not there.
resource "azurerm_orchestrated_virtual_machine_scale_set" "main" {
  name                        = "main"
  location                    = "westeurope"
  resource_group_name         = "rg"
  platform_fault_domain_count = 1
  sku_name                    = "Standard_F2s_v2"
  instances                   = 1

  os_profile {
    linux_configuration {
      admin_username                  = "myadmin"
      admin_password                  = "Passwword1234"
      computer_name_prefix            = "main"
      disable_password_authentication = false
    }
  }

  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Standard_LRS"
  }

  network_interface {
    name    = "main"
    primary = true

    ip_configuration {
      name      = "main"
      primary   = true
      subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/subnet"
    }
  }

  source_image_reference {
    publisher = "Canonical"
    offer     = "0001-com-ubuntu-server-jammy"
    sku       = "22_04-lts"
    version   = "latest"
  }
}

# One step of an id.
resource "azurerm_databricks_virtual_network_peering" "main" {
  name                          = "main"
  resource_group_name           = "rg"
  workspace_id                  = var.workspace_id
  remote_address_space_prefixes = ["10.0.1.0/24"]
  remote_virtual_network_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet"
}
