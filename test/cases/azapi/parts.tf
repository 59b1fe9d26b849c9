# Names that azurerm sends as the last step of an id, addresses of keys of which it sends the parts, and lists that are one text.
resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_mssql_managed_instance" "main" {
  name                           = "instance"
  resource_group_name            = azurerm_resource_group.main.name
  location                       = azurerm_resource_group.main.location
  administrator_login            = "person"
  administrator_login_password   = var.password
  license_type                   = "BasePrice"
  subnet_id                      = var.subnet_id
  sku_name                       = "GP_Gen5"
  vcores                         = 4
  storage_size_in_gb             = 32
  general_purpose_v2_enabled     = false
  maintenance_configuration_name = "SQL_Default"
}

resource "azurerm_signalr_service_custom_certificate" "main" {
  name                  = "certificate"
  signalr_service_id    = var.signalr_id
  custom_certificate_id = "https://vault.vault.azure.net/certificates/shown/0123456789abcdef0123456789abcdef"
}

resource "azurerm_log_analytics_saved_search" "main" {
  name                       = "search"
  log_analytics_workspace_id = var.workspace_id
  category                   = "mine"
  display_name               = "Mine"
  query                      = "Heartbeat"
  function_alias             = "beats"
  function_parameters        = ["a:int=1", "b:int=2"]
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
    name             = "one"
    address_prefixes = ["10.0.1.0/24"]
  }
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
  sku                           = "Premium"
  public_network_access_enabled = false
  export_policy_enabled         = false
}

resource "azurerm_sentinel_data_connector_threat_intelligence" "main" {
  name                       = "threats"
  log_analytics_workspace_id = var.sentinel_id
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
