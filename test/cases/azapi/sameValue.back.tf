# azurerm_automation_variable_string.escaped stays as it is: value is "say "hello"", and what is sent for that is not known.
# azurerm_automation_variable_string.any stays as it is: value becomes another value, and only Terraform knows which it has.
# azurerm_gallery_application.elsewhere stays as it is: end_of_life_date is "2027-01-31T20:00:00+01:00", and what is sent for that is not known.
# Values that stay the same in another form: numbers as texts and texts as numbers, a text in quotes, a time, and regions in a form of their own.
variable "number" {
  type = number
}

variable "text" {
  type = string
}

data "azapi_client_config" "current" {}

resource "azurerm_automation_variable_int" "known" {
  name                    = "known"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = 1234
}

removed {
  from = azapi_resource.known

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_automation_variable_int.known
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account/variables/known"
}

resource "azurerm_automation_variable_int" "any" {
  name                    = "any"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = var.number + 1
}

removed {
  from = azapi_resource.automation_variable_int_any

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_automation_variable_int.any
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account/variables/any"
}

resource "azurerm_automation_variable_string" "plain" {
  name                    = "plain"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = "Hello, world."
}

removed {
  from = azapi_resource.plain

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_automation_variable_string.plain
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account/variables/plain"
}

resource "azurerm_automation_variable_string" "escaped" {
  name                    = "escaped"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = "say \"hello\""
}

resource "azurerm_automation_variable_string" "any" {
  name                    = "any"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = var.text
}

resource "azurerm_dns_mx_record" "one" {
  name                = "mail"
  resource_group_name = "rg"
  zone_name           = "example.com"

  record {
    exchange   = "mail.example.com"
    preference = "10"
  }

  ttl = 300
}

removed {
  from = azapi_resource.one

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dns_mx_record.one
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com/MX/mail"
}

resource "azurerm_dns_mx_record" "any" {
  name                = "others"
  resource_group_name = "rg"
  zone_name           = "example.com"

  record {
    exchange   = "mail.example.com"
    preference = var.text
  }

  ttl = 300
}

removed {
  from = azapi_resource.dns_mx_record_any

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dns_mx_record.any
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com/MX/others"
}

resource "azurerm_gallery_application" "until" {
  name              = "until"
  gallery_id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery"
  location          = "westeurope"
  end_of_life_date  = "2027-01-31T20:00:00Z"
  supported_os_type = "Linux"
}

removed {
  from = azapi_resource.until

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_gallery_application.until
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/applications/until"
}

resource "azurerm_gallery_application" "elsewhere" {
  name              = "elsewhere"
  gallery_id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery"
  location          = "westeurope"
  supported_os_type = "Linux"
  end_of_life_date  = "2027-01-31T20:00:00+01:00"
}

resource "azurerm_data_factory_integration_runtime_azure" "written" {
  name            = "written"
  data_factory_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  location        = "westeurope"
}

removed {
  from = azapi_resource.written

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_data_factory_integration_runtime_azure.written
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory/integrationRuntimes/written"
}

resource "azurerm_data_factory_integration_runtime_azure" "any" {
  name            = "any"
  data_factory_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  location        = var.text
}

removed {
  from = azapi_resource.data_factory_integration_runtime_azure_any

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_data_factory_integration_runtime_azure.any
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory/integrationRuntimes/any"
}
