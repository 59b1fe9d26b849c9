# azurerm 5.2.0
variable "zone" {
  type = string
}

variable "app" {
  type = string
}

resource "azurerm_linux_web_app" "main" {
  name                = "app-orders"
  location            = "westeurope"
  resource_group_name = "rg-orders"
  service_plan_id     = var.app

  site_config {}
}

data "azurerm_dns_zone" "main" {
  name = var.zone
}

resource "azurerm_dns_cname_record" "www" {
  name                = "www"
  zone_name           = data.azurerm_dns_zone.main.name
  resource_group_name = "rg-orders"
  ttl                 = 300
  record              = azurerm_linux_web_app.main.default_hostname
}

resource "azurerm_dns_txt_record" "www" {
  name                = "asuid.${azurerm_dns_cname_record.www.name}"
  zone_name           = data.azurerm_dns_zone.main.name
  resource_group_name = "rg-orders"
  ttl                 = 300

  record {
    value = azurerm_linux_web_app.main.custom_domain_verification_id
  }
}

# The name is read of the record that leads to the app, and the other one proves who owns it.
resource "azurerm_app_service_custom_hostname_binding" "read" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_dns_txt_record.www to depends_on: Azure takes the name only once the record that proves who owns it is there.
  hostname            = trim(azurerm_dns_cname_record.www.fqdn, ".")
  app_service_name    = azurerm_linux_web_app.main.name
  resource_group_name = "rg-orders"
#+
#+   depends_on = [azurerm_dns_txt_record.www]
}

# A name that is written with its zone.
resource "azurerm_dns_cname_record" "mail" {
  name                = "mail"
  zone_name           = var.zone
  resource_group_name = "rg-orders"
  ttl                 = 300
  record              = azurerm_linux_web_app.main.default_hostname
}

resource "azurerm_app_service_custom_hostname_binding" "written" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_dns_cname_record.mail to depends_on: Azure rejects a host name that has no record to its app, unless another record proves who owns it.
  hostname            = "mail.${var.zone}"
  app_service_name    = azurerm_linux_web_app.main.name
  resource_group_name = "rg-orders"
#+
#+   depends_on = [azurerm_dns_cname_record.mail]
}

# Another host of the same app, and one that only Terraform knows.
resource "azurerm_app_service_custom_hostname_binding" "other" {
  hostname            = "api.${var.zone}"
  app_service_name    = azurerm_linux_web_app.main.name
  resource_group_name = "rg-orders"
}

resource "azurerm_app_service_custom_hostname_binding" "unknown" {
  hostname            = var.app
  app_service_name    = azurerm_linux_web_app.main.name
  resource_group_name = "rg-orders"
}
