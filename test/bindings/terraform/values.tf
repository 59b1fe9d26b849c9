# Values of every kind: templates, functions, conditions, maps, text that looks like a template, several lines.

variable "name" {
  type = string

  validation {
    condition     = length(var.name) > 2
    error_message = "The name must have more than two characters."
  }
}

variable "prod" {
  type    = bool
  default = false
}

variable "sizes" {
  type    = list(number)
  default = [1, 2, 3]
}

locals {
  prefix = lower(var.name)
  tags   = merge({ team = "ml" }, { project = local.prefix })
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy = false
    }
  }
}

provider "azurerm" {
  alias           = "other"
  subscription_id = "00000000-0000-0000-0000-000000000000"
  features {}
}

resource "azurerm_resource_group" "values" {
  provider = azurerm.other
  name     = "rg-${local.prefix}-${upper(var.name)}"
  location = var.prod ? "westeurope" : "northeurope"
  tags     = local.tags

  lifecycle {
    ignore_changes  = [tags["team"], location]
    prevent_destroy = true
  }
}

resource "azurerm_storage_account" "values" {
  name                     = substr("st${replace(local.prefix, "-", "")}", 0, 24)
  location                 = azurerm_resource_group.values.location
  resource_group_name      = azurerm_resource_group.values.name
  account_tier             = "Standard"
  account_replication_type = var.prod ? "GRS" : "LRS"
  https_traffic_only_enabled = !var.prod

  tags = {
    "with space" = "a $${literal} dollar"
    percent      = "100 %"
    quote        = "say \"hello\""
    lines        = "one\ntwo"
    camelCase    = "kept"
    snake_case   = "kept"
    nested       = "${upper("a-${var.name}-${local.prefix}")}-${local.prefix} and ${var.name}"
    opened       = "$${ and ${var.name}"
    closed       = "} and ${upper(var.name)} and ${var.name}"
    shell        = "$$ $(date) `date` \\ ${var.name}"
    inside       = "${join("}", [var.name, local.prefix])}"
  }

  blob_properties {
    delete_retention_policy {
      days = length(var.sizes) * 7
    }
    cors_rule {
      allowed_headers    = ["*"]
      allowed_methods    = ["GET", "PUT"]
      allowed_origins    = [for size in var.sizes : "https://${size}.example.com"]
      exposed_headers    = ["*"]
      max_age_in_seconds = 60
    }
  }

  timeouts {
    create = "2h"
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "values" {
  name                 = "data"
  workspace_id         = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws"
  storage_container_id = "${azurerm_storage_account.values.id}/blobServices/default/containers/data"
  account_key          = azurerm_storage_account.values.primary_access_key
  description          = <<-EOT
    Two lines,
    and ${var.name} among them.
  EOT
}

output "key" {
  value     = azurerm_storage_account.values.primary_access_key
  sensitive = true
}

moved {
  from = azurerm_storage_account.old[0]
  to   = azurerm_storage_account.values
}
