# azurerm 5.2.0
# What the provider checks by functions whose names its facts do not have.

variable "unknown" {}

resource "azurerm_resource_group" "empty" {
  name     = "rg-ml"
  location = ""
  #          ^^ error wrong-format: Give location a value: it must not be empty.
}

resource "azurerm_advanced_threat_protection" "workspace" {
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stml"
  enabled            = true
}

resource "azurerm_advanced_threat_protection" "half" {
  target_resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Storage"
  enabled            = true
}

resource "azurerm_advanced_threat_protection" "elsewhere" {
  target_resource_id = "/storageAccounts/stml"
  #                    ^^^^^^^^^^^^^^^^^^^^^^^ error wrong-format: Set target_resource_id to an Azure resource id, not "/storageAccounts/stml".
  enabled            = true
}

resource "azurerm_advanced_threat_protection" "empty" {
  target_resource_id = ""
  #                    ^^ error wrong-format: Set target_resource_id to an Azure resource id.
  enabled            = true
}

resource "azurerm_advanced_threat_protection" "unknown" {
  target_resource_id = var.unknown
  enabled            = true
}

resource "azurerm_api_management_certificate" "secret" {
  name                = "certificate"
  api_management_name = "apim-ml"
  resource_group_name = azurerm_resource_group.empty.name
  data                = "no base64"
  #                     ^^^^^^^^^^^ error wrong-format: Set data to base64.
}

resource "azurerm_logic_app_workflow" "addresses" {
  name                = "logic-ml"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.empty.name

  access_control {
    trigger {
      allowed_caller_ip_address_range = ["10.0.0.0/16", "10.0.0.1-10.0.0.9", "10.0.0.9-10.0.0.1", "10.0.0.1"]
      #                                                                      ^^^^^^^^^^^^^^^^^^^ warning wrong-format: Set allowed_caller_ip_address_range to an address range such as 10.0.0.0/16, or two IP addresses with a dash between them, not "10.0.0.9-10.0.0.1".
      #                                                                                           ^^^^^^^^^^ warning wrong-format: Set allowed_caller_ip_address_range to an address range such as 10.0.0.0/16, or two IP addresses with a dash between them, not "10.0.0.1".
    }
    content {
      allowed_caller_ip_address_range = [var.unknown]
    }
  }
}

resource "azurerm_automation_schedule" "times" {
  name                    = "nightly"
  resource_group_name     = azurerm_resource_group.empty.name
  automation_account_name = "automation-ml"
  frequency               = "OneTime"
  start_time              = "2031-02-29T01:00:00Z"
  #                         ^^^^^^^^^^^^^^^^^^^^^^ error wrong-format: Set start_time to a time such as 2026-01-31T00:00:00Z, not "2031-02-29T01:00:00Z".
}

resource "azurerm_management_group_policy_set_definition" "host" {
  name                = "set"
  policy_type         = "Custom"
  display_name        = "Set"
  management_group_id = "/providers/Microsoft.Management/managementGroups/ml"

  policy_definition_reference {
    policy_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000"
    #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-pattern: Change policy_definition_id from "/subscriptions/00000000-0000-0000-0000-000000000000": it takes the id of a policy, or of a set of policies where these are taken.
  }
  policy_definition_reference {
    policy_definition_id = "/providers/Microsoft.Authorization/policyDefinitions/00000000-0000-0000-0000-000000000000"
  }
}
