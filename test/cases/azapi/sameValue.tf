# Values that stay the same in another form: numbers as texts and texts as numbers, a text in quotes, a time, and regions in a form of their own.
variable "number" {
  type = number
}

variable "text" {
  type = string
}

resource "azurerm_automation_variable_int" "known" {
  name                    = "known"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = 1234
}

resource "azurerm_automation_variable_int" "any" {
  name                    = "any"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = var.number + 1
}

resource "azurerm_automation_variable_string" "plain" {
  name                    = "plain"
  resource_group_name     = "rg"
  automation_account_name = "account"
  value                   = "Hello, world."
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
  zone_name           = "example.com"
  resource_group_name = "rg"
  ttl                 = 300

  record {
    preference = "10"
    exchange   = "mail.example.com"
  }
}

resource "azurerm_dns_mx_record" "any" {
  name                = "others"
  zone_name           = "example.com"
  resource_group_name = "rg"
  ttl                 = 300

  record {
    preference = var.text
    exchange   = "mail.example.com"
  }
}

resource "azurerm_gallery_application" "until" {
  name              = "until"
  gallery_id        = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery"
  location          = "westeurope"
  supported_os_type = "Linux"
  end_of_life_date  = "2027-01-31T20:00:00Z"
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
  location        = "West Europe"
}

resource "azurerm_data_factory_integration_runtime_azure" "any" {
  name            = "any"
  data_factory_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  location        = var.text
}
