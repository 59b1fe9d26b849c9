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

resource "azapi_resource" "known" {
  type      = "Microsoft.Automation/automationAccounts/variables@2024-10-23"
  name      = "known"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account"
  body = {
    properties = {
      value = "1234"

      description = ""
      isEncrypted = false
    }
  }
}

moved {
  from = azurerm_automation_variable_int.known
  to   = azapi_resource.known
}

resource "azapi_resource" "automation_variable_int_any" {
  type      = "Microsoft.Automation/automationAccounts/variables@2024-10-23"
  name      = "any"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account"
  body = {
    properties = {
      value = tostring(var.number + 1)

      description = ""
      isEncrypted = false
    }
  }
}

moved {
  from = azurerm_automation_variable_int.any
  to   = azapi_resource.automation_variable_int_any
}

resource "azapi_resource" "plain" {
  type      = "Microsoft.Automation/automationAccounts/variables@2024-10-23"
  name      = "plain"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Automation/automationAccounts/account"
  body = {
    properties = {
      value = "\"Hello, world.\""

      description = ""
      isEncrypted = false
    }
  }
}

moved {
  from = azurerm_automation_variable_string.plain
  to   = azapi_resource.plain
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

resource "azapi_resource" "one" {
  type      = "Microsoft.Network/dnsZones/MX@2018-05-01"
  name      = "mail"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com"
  body = {
    properties = {
      MXRecords = [
        {
          exchange   = "mail.example.com"
          preference = 10
        },
      ]
      TTL = 300

      metadata = {}
    }
  }
}

moved {
  from = azurerm_dns_mx_record.one
  to   = azapi_resource.one
}

resource "azapi_resource" "dns_mx_record_any" {
  type      = "Microsoft.Network/dnsZones/MX@2018-05-01"
  name      = "others"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Network/dnsZones/example.com"
  body = {
    properties = {
      MXRecords = [
        {
          exchange   = "mail.example.com"
          preference = tonumber(var.text)
        },
      ]
      TTL = 300

      metadata = {}
    }
  }
}

moved {
  from = azurerm_dns_mx_record.any
  to   = azapi_resource.dns_mx_record_any
}

resource "azapi_resource" "until" {
  type      = "Microsoft.Compute/galleries/applications@2022-03-03"
  name      = "until"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery"
  location  = "westeurope"
  body = {
    properties = {
      endOfLifeDate   = "2027-01-31T20:00:00Z"
      supportedOSType = "Linux"
    }
  }
}

moved {
  from = azurerm_gallery_application.until
  to   = azapi_resource.until
}

resource "azurerm_gallery_application" "elsewhere" {
  name              = "elsewhere"
  gallery_id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery"
  location          = "westeurope"
  supported_os_type = "Linux"
  end_of_life_date  = "2027-01-31T20:00:00+01:00"
}

resource "azapi_resource" "written" {
  type      = "Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01"
  name      = "written"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  body = {
    properties = {
      typeProperties = {
        computeProperties = {
          location = "westeurope"

          dataFlowProperties = {
            cleanup     = true
            computeType = "General"
            coreCount   = 8
            timeToLive  = 0
          }
        }
      }

      description = ""
      type        = "Managed"
    }
  }
}

moved {
  from = azurerm_data_factory_integration_runtime_azure.written
  to   = azapi_resource.written
}

resource "azapi_resource" "data_factory_integration_runtime_azure_any" {
  type      = "Microsoft.DataFactory/factories/integrationRuntimes@2018-06-01"
  name      = "any"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  body = {
    properties = {
      typeProperties = {
        computeProperties = {
          location = lower(replace(var.text, " ", ""))

          dataFlowProperties = {
            cleanup     = true
            computeType = "General"
            coreCount   = 8
            timeToLive  = 0
          }
        }
      }

      description = ""
      type        = "Managed"
    }
  }
}

moved {
  from = azurerm_data_factory_integration_runtime_azure.any
  to   = azapi_resource.data_factory_integration_runtime_azure_any
}
