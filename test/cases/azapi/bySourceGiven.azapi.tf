# azurerm_container_app_environment_storage.either stays as it is: nfs_server_url may be null, and a body cannot leave out what is.
# azurerm_application_insights_standard_web_test.bare stays as it is: validation_rules.ssl_cert_remaining_lifetime and validation_rules.ssl_check_enabled "false" are both set, and azurerm sends only one of them.
# What azurerm's sources say of arguments whose place depends on others, and of values that are given from outside: nothing that can be applied by itself.
# Where what is said of a share goes depends on whether it is one of NFS.
data "azapi_client_config" "current" {}

resource "azapi_resource" "nfs" {
  type      = "Microsoft.App/managedEnvironments/storages@2025-07-01"
  name      = "nfs"
  parent_id = var.environment_id
  body = {
    properties = {
      nfsAzureFile = {
        accessMode = "ReadOnly"
        server     = "account.file.core.windows.net"
        shareName  = "/account/share"
      }
    }
  }
}

moved {
  from = azurerm_container_app_environment_storage.nfs
  to   = azapi_resource.nfs
}

resource "azapi_resource" "smb" {
  type      = "Microsoft.App/managedEnvironments/storages@2025-07-01"
  name      = "smb"
  parent_id = var.environment_id
  body = {
    properties = {
      azureFile = {
        accessMode  = "ReadOnly"
        accountName = "account"
        shareName   = "share"
      }
    }
  }
  sensitive_body = {
    properties = {
      azureFile = {
        accountKey = var.key
      }
    }
  }
}

moved {
  from = azurerm_container_app_environment_storage.smb
  to   = azapi_resource.smb
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
resource "azapi_resource" "size" {
  type      = "Microsoft.DataBoxEdge/dataBoxEdgeDevices@2022-03-01"
  name      = "device"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    sku = {
      name = "EdgeP_Base"
      tier = "Standard"
    }
  }
  tags = {
    team = "edge"
  }
}

moved {
  from = azurerm_databox_edge_device.size
  to   = azapi_resource.size
}

# The component that a test belongs to is a key of its tags.
resource "azapi_resource" "tagged" {
  type      = "Microsoft.Insights/webTests@2022-06-15"
  name      = "tagged"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      Locations = [
        {
          Id = "us-tx-sn1-azr"
        },
      ]
      Name               = "tagged"
      SyntheticMonitorId = "tagged"
      Request = {
        RequestUrl = "https://contoso.com"

        FollowRedirects        = true
        HttpVerb               = "GET"
        ParseDependentRequests = true
      }

      Enabled      = false
      Frequency    = 300
      RetryEnabled = false
      Timeout      = 30
      ValidationRules = {
        SSLCheck = false
      }
      Kind = "standard"
    }

    kind = "standard"
  }
  tags = merge(var.tags, { "hidden-link:${var.component_id}" = "Resource" })
}

moved {
  from = azurerm_application_insights_standard_web_test.tagged
  to   = azapi_resource.tagged
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
