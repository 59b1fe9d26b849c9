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
