# azurerm_log_analytics_saved_search.given stays as it is: function_parameters is a list, and becomes one value.
# azurerm_virtual_network.two stays as it is: subnet.address_prefixes is a list, and becomes one value.
# Names that azurerm sends as the last step of an id, addresses of keys of which it sends the parts, and lists that are one text.
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
}

resource "azurerm_mssql_managed_instance" "main" {
  name                           = "instance"
  resource_group_name            = azurerm_resource_group.main.name
  location                       = azurerm_resource_group.main.location
  administrator_login            = "person"
  administrator_login_password   = var.password
  general_purpose_v2_enabled     = false
  license_type                   = "BasePrice"
  maintenance_configuration_name = "SQL_Default"
  sku_name                       = "GP_Gen5"
  storage_size_in_gb             = 32
  subnet_id                      = var.subnet_id
  vcores                         = 4
}

removed {
  from = azapi_resource.mssql_managed_instance_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_mssql_managed_instance.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Sql/managedInstances/instance"
}

resource "azurerm_signalr_service_custom_certificate" "main" {
  name                  = "certificate"
  signalr_service_id    = var.signalr_id
  custom_certificate_id = "https://vault.vault.azure.net/certificates/shown/0123456789abcdef0123456789abcdef"
}

removed {
  from = azapi_resource.signalr_service_custom_certificate_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_signalr_service_custom_certificate.main
  id = "${var.signalr_id}/customCertificates/certificate"
}

resource "azurerm_log_analytics_saved_search" "main" {
  name                       = "search"
  log_analytics_workspace_id = var.workspace_id
  category                   = "mine"
  display_name               = "Mine"
  function_alias             = "beats"
  function_parameters        = ["a:int=1", "b:int=2"]
  query                      = "Heartbeat"
}

removed {
  from = azapi_resource.log_analytics_saved_search_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_log_analytics_saved_search.main
  id = "${var.workspace_id}/savedSearches/search"
}

# Where only Terraform knows whether anything is in it, nobody knows whether it is sent.
resource "azurerm_log_analytics_saved_search" "given" {
  name                       = "given"
  log_analytics_workspace_id = var.workspace_id
  category                   = "mine"
  display_name               = "Mine"
  query                      = "Heartbeat"
  function_alias             = "beats"
  function_parameters        = var.parameters
}

resource "azurerm_virtual_network" "main" {
  name                = "net"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.0.0.0/16"]

  subnet {
    address_prefixes = ["10.0.1.0/24"]
    name             = "one"
  }
}

removed {
  from = azapi_resource.virtual_network_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/net"
}

# Of a subnet with two it is known where they go, and not what is sent for one of them.
resource "azurerm_virtual_network" "two" {
  name                = "nettwo"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.1.0.0/16", "ace:cab:deca::/48"]

  subnet {
    name             = "two"
    address_prefixes = ["10.1.1.0/24", "ace:cab:deca::/64"]
  }
}

resource "azurerm_container_registry" "main" {
  name                          = "registry"
  resource_group_name           = azurerm_resource_group.main.name
  location                      = azurerm_resource_group.main.location
  export_policy_enabled         = false
  public_network_access_enabled = false
  sku                           = "Premium"
}

removed {
  from = azapi_resource.container_registry_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_container_registry.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ContainerRegistry/registries/registry"
}

resource "azurerm_sentinel_data_connector_threat_intelligence" "main" {
  name                       = "threats"
  log_analytics_workspace_id = var.sentinel_id
}

removed {
  from = azapi_resource.sentinel_data_connector_threat_intelligence_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_sentinel_data_connector_threat_intelligence.main
  id = "${var.sentinel_id}/providers/Microsoft.SecurityInsights/dataConnectors/threats"
}

variable "password" {
  type      = string
  sensitive = true
}

variable "subnet_id" {
  type = string
}

variable "signalr_id" {
  type = string
}

variable "workspace_id" {
  type = string
}

variable "sentinel_id" {
  type = string
}

variable "parameters" {
  type    = list(string)
  default = []
}
