# What azurerm has by another id than Azure, and what is made without a body.
resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_eventgrid_partner_configuration" "main" {
  resource_group_name                     = azurerm_resource_group.main.name
  default_maximum_expiration_time_in_days = 14
}

resource "azurerm_api_management_product_api" "main" {
  api_name            = "api"
  product_id          = "product"
  api_management_name = "service"
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_api_management_api_policy" "main" {
  api_name            = "api"
  api_management_name = "service"
  resource_group_name = azurerm_resource_group.main.name
  xml_content         = var.policy
}

# Its id is read, and azapi's would be another one.
resource "azurerm_api_management_api_policy" "read" {
  api_name            = "other"
  api_management_name = "service"
  resource_group_name = azurerm_resource_group.main.name
  xml_content         = var.policy
}

# Instances of it have no import block.
resource "azurerm_api_management_api_policy" "counted" {
  count               = 2
  api_name            = "api${count.index}"
  api_management_name = "service"
  resource_group_name = azurerm_resource_group.main.name
  xml_content         = var.policy
}

output "id" {
  value = azurerm_api_management_api_policy.read.id
}

variable "policy" {
  type = string
}

# The tenant is a slash, which azapi does not repeat.
resource "azurerm_monitor_aad_diagnostic_setting" "signins" {
  name                           = "signins"
  eventhub_authorization_rule_id = var.rule_id
  eventhub_name                  = "logs"

  enabled_log {
    category = "SignInLogs"
  }
}

variable "rule_id" {
  type = string
}
