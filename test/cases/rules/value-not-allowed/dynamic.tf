# azurerm 5.2.0
# What an instance has is wrong only where the block is made that takes it.
locals {
  subnets = {
    plain  = { delegation = "", prefix = "10.0.0.0/24" }
    web    = { delegation = "Microsoft.Web/serverFarm", prefix = "10.0.1.0/24" }
    apps   = { delegation = "none", prefix = "10.0.2.0/24" }
    server = { delegation = "Microsoft.Web/serverFarms", prefix = "10.0.3.0/24" }
  }
}

resource "azurerm_subnet" "main" {
  for_each             = local.subnets
  name                 = each.key
  resource_group_name  = "rg-net"
  virtual_network_name = "vnet"
  address_prefixes     = [each.value.prefix]

  dynamic "delegation" {
    for_each = each.value.delegation == "none" || each.value.delegation == "" ? [] : [each.value.delegation]
    content {
      name = "delegation"
      service_delegation {
        name = each.value.delegation
        #      ^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set name to "GitHub.Network/networkSettings", "Informatica.DataManagement/organizations", "Microsoft.ApiManagement/service", "Microsoft.Apollo/npu", "Microsoft.App/environments", "Microsoft.App/testClients", "Microsoft.AVS/PrivateClouds", "Microsoft.AzureCosmosDB/clusters", "Microsoft.BareMetal/AzureHostedService", "Microsoft.BareMetal/AzureHPC", "Microsoft.BareMetal/AzurePaymentHSM", or 59 more, not "Microsoft.Web/serverFarm".
      }
    }
  }
}

resource "azurerm_subnet" "unknown" {
  for_each             = local.subnets
  name                 = "more-${each.key}"
  resource_group_name  = "rg-net"
  virtual_network_name = "vnet"
  address_prefixes     = [each.value.prefix]

  dynamic "delegation" {
    for_each = var.is_delegated && each.value.delegation != "" ? [1] : []
    content {
      name = "delegation"
      service_delegation {
        name = each.value.delegation
        #      ^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set name to "GitHub.Network/networkSettings", "Informatica.DataManagement/organizations", "Microsoft.ApiManagement/service", "Microsoft.Apollo/npu", "Microsoft.App/environments", "Microsoft.App/testClients", "Microsoft.AVS/PrivateClouds", "Microsoft.AzureCosmosDB/clusters", "Microsoft.BareMetal/AzureHostedService", "Microsoft.BareMetal/AzureHPC", "Microsoft.BareMetal/AzurePaymentHSM", or 59 more, not "Microsoft.Web/serverFarm".
        #      ^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set name to "GitHub.Network/networkSettings", "Informatica.DataManagement/organizations", "Microsoft.ApiManagement/service", "Microsoft.Apollo/npu", "Microsoft.App/environments", "Microsoft.App/testClients", "Microsoft.AVS/PrivateClouds", "Microsoft.AzureCosmosDB/clusters", "Microsoft.BareMetal/AzureHostedService", "Microsoft.BareMetal/AzureHPC", "Microsoft.BareMetal/AzurePaymentHSM", or 59 more, not "none".
      }
    }
  }
}

variable "is_delegated" {
  type = bool
}

# The value of an element is there, so that nothing behind it counts; what is read in it may be missing.
variable "entities" {
  type = list(map(string))
}

resource "azurerm_sentinel_alert_rule_scheduled" "main" {
  name                       = "rule"
  log_analytics_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.OperationalInsights/workspaces/log-ml"
  display_name               = "Rule"
  severity                   = "High"
  query                      = "AzureActivity"

  dynamic "entity_mapping" {
    for_each = var.entities
    content {
      entity_type = try(entity_mapping.value, "entity_type")
      field_mapping {
        identifier  = "FullName"
        column_name = "Caller"
      }
    }
  }

  dynamic "entity_mapping" {
    for_each = var.entities
    content {
      entity_type = try(entity_mapping.value.entity_type, "entity_type")
      #                                                   ^^^^^^^^^^^^^ warning value-not-allowed: Set entity_type to "Account", "AzureResource", "CloudApplication", "DNS", "File", "FileHash", "Host", "IP", "MailCluster", "MailMessage", "Mailbox", or 7 more, not "entity_type".
      field_mapping {
        identifier  = "FullName"
        column_name = "Caller"
      }
    }
  }
}
