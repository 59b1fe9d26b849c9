# azapi_resource.first stays as it is: No resource of azurerm's is known to send the same: azurerm_api_management_gateway_api.
# azurerm_lb_backend_address_pool.other stays as it is: loadbalancer_id is set without synchronous_mode or tunnel_interface, and what is sent then is not known.
# azurerm_dns_txt_record.accents stays as it is: record.value is long and has letters that are not ASCII, which azurerm may cut through.
# azurerm_consumption_budget_resource_group.unknown stays as it is: filter.tag is a set of blocks, which are sent in an order that depends on what is in them. properties.notifications becomes an object with keys, and only Terraform knows these.
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
data "azapi_client_config" "current" {}

resource "azurerm_api_management_gateway_api" "shop" {
  gateway_id = var.gateway_id
  api_id     = var.api_id
}

removed {
  from = azapi_resource.shop

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_api_management_gateway_api.shop
  id = "${var.gateway_id}/apis/${split(";", split("/", var.api_id)[10])[0]}"
}

resource "azapi_resource" "first" {
  type      = "Microsoft.ApiManagement/service/gateways/apis@2022-08-01"
  name      = "shop"
  parent_id = var.gateway_id
  body      = {}
}

moved {
  from = azurerm_api_management_gateway_api.first
  to   = azapi_resource.first
}

# Two arguments are one id, where the snapshots are in another subscription.
resource "azurerm_data_protection_backup_instance_disk" "here" {
  name                         = "disk"
  vault_id                     = var.vault_id
  backup_policy_id             = var.policy_id
  disk_id                      = var.disk_id
  location                     = "westeurope"
  snapshot_resource_group_name = "snapshots"
}

removed {
  from = azapi_resource.here

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_data_protection_backup_instance_disk.here
  id = "${var.vault_id}/backupInstances/disk"
}

resource "azurerm_data_protection_backup_instance_disk" "there" {
  name                         = "disk"
  vault_id                     = var.vault_id
  backup_policy_id             = var.policy_id
  disk_id                      = var.disk_id
  location                     = "westeurope"
  snapshot_resource_group_name = "snapshots"
  snapshot_subscription_id     = "00000000-0000-0000-0000-000000000002"
}

removed {
  from = azapi_resource.there

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_data_protection_backup_instance_disk.there
  id = "${var.vault_id}/backupInstances/disk"
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

removed {
  from = azapi_resource.gateway

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_lb_backend_address_pool.gateway
  id = "${var.balancer_id}/backendAddressPools/gateway"
}

resource "azurerm_lb_backend_address_pool" "other" {
  name            = "other"
  loadbalancer_id = var.balancer_id
}

# What is counted has names in one object.
resource "azurerm_subscription_cost_management_view" "costs" {
  name            = "costs"
  subscription_id = "/subscriptions/00000000-0000-0000-0000-000000000001"
  accumulated     = false
  chart_type      = "StackedColumn"

  dataset {
    aggregation {
      column_name = "Cost"
      name        = "total"
    }

    granularity = "Monthly"
  }

  display_name = "Costs"
  report_type  = "Usage"
  timeframe    = "MonthToDate"
}

removed {
  from = azapi_resource.costs

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_subscription_cost_management_view.costs
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/providers/Microsoft.CostManagement/views/costs"
}

# A text that is longer than a part of a record may be is sent in pieces.
resource "azurerm_private_dns_txt_record" "key" {
  name                = "key"
  private_dns_zone_id = var.zone_id

  record {
    value = "v=spf1 -all"
  }

  record {
    value = "01234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
  }

  ttl = 300
}

removed {
  from = azapi_resource.key

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_private_dns_txt_record.key
  id = "${var.zone_id}/TXT/key"
}

resource "azurerm_dns_txt_record" "said" {
  name                = "said"
  resource_group_name = "dns"
  zone_name           = "example.com"

  record {
    value = var.record
  }

  ttl = 300
}

removed {
  from = azapi_resource.said

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dns_txt_record.said
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/dns/providers/Microsoft.Network/dnsZones/example.com/TXT/said"
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

  notification {
    contact_roles = ["Owner"]
    operator      = "GreaterThan"
    threshold     = 90
  }

  time_period {
    start_date = "2026-01-01T00:00:00Z"
  }
}

removed {
  from = azapi_resource.one

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_consumption_budget_resource_group.one
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Consumption/budgets/one"
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

  notification {
    contact_emails = ["shop@example.com"]
    operator       = "EqualTo"
    threshold      = 50
  }

  time_period {
    start_date = "2026-01-01T00:00:00Z"
  }
}

removed {
  from = azapi_resource.several

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_consumption_budget_resource_group.several
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Consumption/budgets/several"
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
