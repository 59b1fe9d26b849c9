# In 5 the switch is gone, and an id took the place of a name that nothing spoke of.
provider "azurerm" {
  resource_provider_registrations = "none"
  subscription_id                 = var.subscription

  features {}
}

variable "subscription" {}

resource "azurerm_private_dns_zone" "main" {
  name                = "privatelink.api.azureml.ms"
  resource_group_name = "rg-ml"
}

resource "azurerm_private_dns_a_record" "main" {
  name                = "ml"
  private_dns_zone_id = azurerm_private_dns_zone.main.id
  ttl                 = 300
  records             = ["10.0.0.4"]
}
