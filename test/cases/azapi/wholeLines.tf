# Types of which azurerm's sources alone say what is sent: nothing of them was learned.

variable "gateway_id" {
  type = string
}

variable "api_id" {
  type = string
}

variable "vault_id" {
  type = string
}

variable "disk_id" {
  type = string
}

variable "policy_id" {
  type = string
}

variable "zone_id" {
  type = string
}

variable "record" {
  type = string
}

variable "tags" {
  type = map(string)
}

variable "threshold" {
  type = number
}

variable "balancer_id" {
  type = string
}

# An API is in a gateway by its name, without the revision that its id has.
resource "azurerm_api_management_gateway_api" "shop" {
  gateway_id = var.gateway_id
  api_id     = var.api_id
}

resource "azurerm_api_management_gateway_api" "first" {
  gateway_id = var.gateway_id
  api_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim/apis/shop;rev=2"
}

# Two arguments are one id, where the snapshots are in another subscription.
resource "azurerm_data_protection_backup_instance_disk" "here" {
  name                         = "disk"
  location                     = "West Europe"
  vault_id                     = var.vault_id
  disk_id                      = var.disk_id
  snapshot_resource_group_name = "snapshots"
  backup_policy_id             = var.policy_id
}

resource "azurerm_data_protection_backup_instance_disk" "there" {
  name                         = "disk"
  location                     = "westeurope"
  vault_id                     = var.vault_id
  disk_id                      = var.disk_id
  snapshot_resource_group_name = "snapshots"
  snapshot_subscription_id     = "00000000-0000-0000-0000-000000000002"
  backup_policy_id             = var.policy_id
}

# Where a pool of a load balancer is sent depends on the SKU of that, which tunnels tell.
resource "azurerm_lb_backend_address_pool" "gateway" {
  name            = "gateway"
  loadbalancer_id = var.balancer_id

  tunnel_interface {
    identifier = 900
    port       = 15000
    protocol   = "VXLAN"
    type       = "Internal"
  }
}

resource "azurerm_lb_backend_address_pool" "other" {
  name            = "other"
  loadbalancer_id = var.balancer_id
}

# What is counted has names in one object.
resource "azurerm_subscription_cost_management_view" "costs" {
  name            = "costs"
  subscription_id = "/subscriptions/00000000-0000-0000-0000-000000000001"
  display_name    = "Costs"
  chart_type      = "StackedColumn"
  accumulated     = false
  report_type     = "Usage"
  timeframe       = "MonthToDate"

  dataset {
    granularity = "Monthly"

    aggregation {
      name        = "total"
      column_name = "Cost"
    }
  }
}

# A text that is longer than a part of a record may be is sent in pieces.
resource "azurerm_private_dns_txt_record" "key" {
  name                = "key"
  private_dns_zone_id = var.zone_id
  ttl                 = 300

  record {
    value = "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
  }

  record {
    value = "v=spf1 -all"
  }
}

resource "azurerm_dns_txt_record" "said" {
  name                = "said"
  zone_name           = "example.com"
  resource_group_name = "dns"
  ttl                 = 300

  record {
    value = var.record
  }
}

resource "azurerm_dns_txt_record" "accents" {
  name                = "accents"
  zone_name           = "example.com"
  resource_group_name = "dns"
  ttl                 = 300

  record {
    value = "éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé"
  }
}

# A filter of one kind is sent by itself, and several are sent as a list; who is told is named by when that is.
resource "azurerm_consumption_budget_resource_group" "one" {
  name              = "one"
  resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"
  amount            = 1000

  filter {
    tag {
      name   = "team"
      values = ["shop"]
    }
  }

  time_period {
    start_date = "2026-01-01T00:00:00Z"
  }

  notification {
    operator      = "GreaterThan"
    threshold     = 90
    contact_roles = ["Owner"]
  }
}

resource "azurerm_consumption_budget_resource_group" "several" {
  name              = "several"
  resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"
  amount            = 1000

  filter {
    dimension {
      name   = "ResourceType"
      values = ["Microsoft.Web/sites"]
    }

    tag {
      name   = "team"
      values = ["shop"]
    }
  }

  time_period {
    start_date = "2026-01-01T00:00:00Z"
  }

  notification {
    operator       = "EqualTo"
    threshold      = 50
    contact_emails = ["shop@example.com"]
  }
}

resource "azurerm_consumption_budget_resource_group" "unknown" {
  name              = "unknown"
  resource_group_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg"
  amount            = 1000

  filter {
    dynamic "tag" {
      for_each = var.tags

      content {
        name   = tag.key
        values = [tag.value]
      }
    }
  }

  time_period {
    start_date = "2026-01-01T00:00:00Z"
  }

  notification {
    operator       = "EqualTo"
    threshold      = var.threshold
    contact_emails = ["shop@example.com"]
  }
}
