# azurerm_api_management_api_policy.read stays as it is: azurerm_api_management_api_policy.read.id is read, and Azure's own id of it is another one (main.tf:44).
# What azurerm has by another id than Azure, and what is made without a body.
data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "eventgrid_partner_configuration_main" {
  type      = "Microsoft.EventGrid/partnerConfigurations@2025-02-15"
  name      = "default"
  parent_id = azapi_resource.resource_group_main.id
  location  = "global"
  body = {
    properties = {
      partnerAuthorization = {
        defaultMaximumExpirationTimeInDays = 14
      }
    }
  }
}

removed {
  from = azurerm_eventgrid_partner_configuration.main

  lifecycle {
    destroy = false
  }
}

import {
  to = azapi_resource.eventgrid_partner_configuration_main
  id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.EventGrid/partnerConfigurations/default?api-version=2025-02-15"
}

resource "azapi_resource" "api_management_product_api_main" {
  type      = "Microsoft.ApiManagement/service/products/apis@2022-08-01"
  name      = "api"
  parent_id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.ApiManagement/service/service/products/product"
  body      = {}
}

moved {
  from = azurerm_api_management_product_api.main
  to   = azapi_resource.api_management_product_api_main
}

resource "azapi_resource" "api_management_api_policy_main" {
  type      = "Microsoft.ApiManagement/service/apis/policies@2022-08-01"
  name      = "policy"
  parent_id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.ApiManagement/service/service/apis/api"
  body = {
    properties = {
      value = var.policy

      format = "rawxml"
    }
  }
}

removed {
  from = azurerm_api_management_api_policy.main

  lifecycle {
    destroy = false
  }
}

import {
  to = azapi_resource.api_management_api_policy_main
  id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.ApiManagement/service/service/apis/api/policies/policy?api-version=2022-08-01"
}

# Its id is read, and azapi's would be another one.
resource "azurerm_api_management_api_policy" "read" {
  api_name            = "other"
  api_management_name = "service"
  resource_group_name = azapi_resource.resource_group_main.name
  xml_content         = var.policy
}

# Instances of it have no import block.
resource "azapi_resource" "counted" {
  count     = 2
  type      = "Microsoft.ApiManagement/service/apis/policies@2022-08-01"
  name      = "policy"
  parent_id = "${azapi_resource.resource_group_main.id}/providers/Microsoft.ApiManagement/service/service/apis/api${count.index}"
  body = {
    properties = {
      value = var.policy

      format = "rawxml"
    }
  }
}

removed {
  from = azurerm_api_management_api_policy.counted

  lifecycle {
    destroy = false
  }
}

import {
  for_each = range(2)
  to       = azapi_resource.counted[each.key]
  id       = "${azapi_resource.resource_group_main.id}/providers/Microsoft.ApiManagement/service/service/apis/api${each.key}/policies/policy?api-version=2022-08-01"
}

output "id" {
  value = azurerm_api_management_api_policy.read.id
}

variable "policy" {
  type = string
}

# The tenant is a slash, which azapi does not repeat.
resource "azapi_resource" "signins" {
  type      = "Microsoft.AADIAM/diagnosticSettings@2017-04-01"
  name      = "signins"
  parent_id = "/"
  body = {
    properties = {
      logs = [
        {
          category = "SignInLogs"

          enabled = true
        },
      ]
      eventHubAuthorizationRuleId = var.rule_id
      eventHubName                = "logs"
    }
  }
}

moved {
  from = azurerm_monitor_aad_diagnostic_setting.signins
  to   = azapi_resource.signins
}

variable "rule_id" {
  type = string
}
