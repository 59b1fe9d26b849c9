# What azurerm's sources say of arguments whose place depends on others, and of values that are given from outside: nothing that can be applied by itself.
# Where what is said of a share goes depends on whether it is one of NFS.
resource "azurerm_container_app_environment_storage" "nfs" {
  name                         = "nfs"
  container_app_environment_id = var.environment_id
  access_mode                  = "ReadOnly"
  nfs_server_url               = "account.file.core.windows.net"
  share_name                   = "/account/share"
}

resource "azurerm_container_app_environment_storage" "smb" {
  name                         = "smb"
  container_app_environment_id = var.environment_id
  access_mode                  = "ReadOnly"
  account_name                 = "account"
  access_key                   = var.key
  share_name                   = "share"
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
  location            = "westeurope"
  resource_group_name = "rg"
  sku_name            = "EdgeP_Base-Standard"

  tags = {
    team = "edge"
  }
}

# The component that a test belongs to is a key of its tags.
resource "azurerm_application_insights_standard_web_test" "tagged" {
  name                    = "tagged"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = var.component_id
  geo_locations           = ["us-tx-sn1-azr"]
  tags                    = var.tags

  request {
    url = "https://contoso.com"
  }
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
resource "azurerm_api_management_subscription" "unnamed" {
  api_management_name = "apim"
  resource_group_name = "rg"
  display_name        = "unnamed"
}
