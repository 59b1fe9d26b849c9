# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_application_insights_workbook" "word" {
  name                = "workbook"
  #                     ^^^^^^^^^^ error wrong-format: Set name to a UUID, not "workbook".
  resource_group_name = "rg-ml"
  location            = "westeurope"
  display_name        = "Training"
  data_json           = "{}"
}

resource "azurerm_application_insights_workbook" "fine" {
  name                = "85b3e8bb-fc93-40be-83f2-98f6bec18ba0"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  display_name        = "Training"
  data_json           = "{}"
}

resource "azurerm_application_insights_workbook" "unknown" {
  name                = var.unknown
  resource_group_name = "rg-ml"
  location            = "westeurope"
  display_name        = "Training"
  data_json           = "{}"
}

resource "azurerm_monitor_action_group" "hooks" {
  name                = "hooks"
  resource_group_name = "rg-ml"
  short_name          = "hooks"

  webhook_receiver {
    name        = "word"
    service_uri = "alerts"
    #             ^^^^^^^^ error wrong-format: Set service_uri to a URL that begins with http:// or https://, not "alerts".
  }

  webhook_receiver {
    name        = "fine"
    service_uri = "http://example.com/alert"
  }
}
