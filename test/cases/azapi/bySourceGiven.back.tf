# azapi_resource.unnamed stays as it is: Its name in Azure may be another one than is written, and an import block would have to say it.
# azurerm_container_app_environment_storage.either stays as it is: nfs_server_url may be null, and a body cannot leave out what is.
# azurerm_application_insights_standard_web_test.bare stays as it is: validation_rules.ssl_cert_remaining_lifetime and validation_rules.ssl_check_enabled "false" are both set, and azurerm sends only one of them.
# What azurerm's sources say of arguments whose place depends on others, and of values that are given from outside: nothing that can be applied by itself.
# Where what is said of a share goes depends on whether it is one of NFS.
data "azapi_client_config" "current" {}

resource "azurerm_container_app_environment_storage" "nfs" {
  name                         = "nfs"
  container_app_environment_id = var.environment_id
  access_mode                  = "ReadOnly"
  nfs_server_url               = "account.file.core.windows.net"
  share_name                   = "/account/share"
}

removed {
  from = azapi_resource.nfs

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_container_app_environment_storage.nfs
  id = "${var.environment_id}/storages/nfs"
}

resource "azurerm_container_app_environment_storage" "smb" {
  name                         = "smb"
  container_app_environment_id = var.environment_id
  access_key                   = var.key
  access_mode                  = "ReadOnly"
  account_name                 = "account"
  share_name                   = "share"
}

removed {
  from = azapi_resource.smb

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_container_app_environment_storage.smb
  id = "${var.environment_id}/storages/smb"
}

# Of another one only Terraform knows which it is.
resource "azurerm_container_app_environment_storage" "either" {
  name                         = "either"
  container_app_environment_id = var.environment_id
  access_mode                  = "ReadOnly"
  nfs_server_url               = var.server
  share_name                   = "share"
}

# A size says its name and its tier.
resource "azurerm_databox_edge_device" "size" {
  name                = "device"
  resource_group_name = "rg"
  location            = "westeurope"
  tags = {
    team = "edge"
  }
  sku_name = "EdgeP_Base-Standard"
}

removed {
  from = azapi_resource.size

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_databox_edge_device.size
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.DataBoxEdge/dataBoxEdgeDevices/device"
}

# The component that a test belongs to is a key of its tags.
resource "azurerm_application_insights_standard_web_test" "tagged" {
  name                    = "tagged"
  resource_group_name     = "rg"
  location                = "westeurope"
  tags                    = var.tags
  application_insights_id = var.component_id
  geo_locations           = ["us-tx-sn1-azr"]

  request {
    url = "https://contoso.com"
  }
}

removed {
  from = azapi_resource.tagged

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_application_insights_standard_web_test.tagged
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Insights/webTests/tagged"
}

resource "azurerm_application_insights_standard_web_test" "bare" {
  name                    = "bare"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Insights/components/app"
  geo_locations           = ["us-tx-sn1-azr"]

  request {
    url = "https://contoso.com"
  }

  validation_rules {
    ssl_check_enabled           = false
    ssl_cert_remaining_lifetime = 20
  }
}

variable "component_id" {
  type = string
}

variable "tags" {
  type    = map(string)
  default = {}
}

variable "environment_id" {
  type = string
}

variable "key" {
  type      = string
  sensitive = true
}

variable "server" {
  type    = string
  default = null
}

# azurerm makes up a name where none is set.
resource "azapi_resource" "unnamed" {
  type      = "Microsoft.ApiManagement/service/subscriptions@2022-08-01"
  name      = uuid()
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.ApiManagement/service/apim"
  body = {
    properties = {
      displayName = "unnamed"

      allowTracing = true
      scope        = "/apis"
      state        = "submitted"
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_api_management_subscription.unnamed
  to   = azapi_resource.unnamed
}
