# What the sources of azurerm say of arguments that were not seen.
variable "suffix" {
  type    = string
  default = "src42"
}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.suffix}"
  location = "northeurope"
}

resource "azurerm_public_ip" "main" {
  name                    = "pip-${var.suffix}"
  location                = azurerm_resource_group.main.location
  resource_group_name     = azurerm_resource_group.main.name
  allocation_method       = "Static"
  idle_timeout_in_minutes = 15
  tags                    = { team = "network" }
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-${var.suffix}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "main" {
  name                              = "snet-${var.suffix}"
  resource_group_name               = azurerm_resource_group.main.name
  virtual_network_name              = azurerm_virtual_network.main.name
  address_prefixes                  = ["10.0.1.0/24"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Enabled"

  private_link_service_network_policies_enabled = false

  delegation {
    name = "apps"

    service_delegation {
      name    = "Microsoft.App/environments"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_servicebus_namespace" "main" {
  name                = "sbns-${var.suffix}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Standard"
}

resource "azurerm_servicebus_queue" "main" {
  name                                 = "jobs"
  namespace_id                         = azurerm_servicebus_namespace.main.id
  partitioning_enabled                 = true
  max_delivery_count                   = 3
  requires_session                     = true
  dead_lettering_on_message_expiration = true
}

resource "azurerm_storage_account" "main" {
  name                     = "st${var.suffix}"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_container" "main" {
  name               = "data"
  storage_account_id = azurerm_storage_account.main.id
}

resource "azurerm_eventgrid_system_topic" "main" {
  name                = "egst-${var.suffix}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  source_resource_id  = azurerm_storage_account.main.id
  topic_type          = "Microsoft.Storage.StorageAccounts"
}

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
