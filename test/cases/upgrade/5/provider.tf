# In 5 the switch is gone, and an id took the place of a name that nothing spoke of.
provider "azurerm" {
  skip_provider_registration = true
  #^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: provider azurerm has no argument skip_provider_registration. It was in azurerm 4.81.0 and is not in {newest}: use resource_provider_registrations instead.
  subscription_id            = var.subscription

  features {}
}

variable "subscription" {}

resource "azurerm_private_dns_zone" "main" {
  name                = "privatelink.api.azureml.ms"
  resource_group_name = "rg-ml"
}

resource "azurerm_private_dns_a_record" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set private_dns_zone_id: azurerm_private_dns_a_record requires it.
  name                = "ml"
  zone_name           = azurerm_private_dns_zone.main.name
  #^^^^^^^^ error unknown-argument: azurerm_private_dns_a_record has no argument zone_name. It was in azurerm 4.81.0 and is not in {newest}: change to private_dns_zone_id.
  resource_group_name = "rg-ml"
  #^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_private_dns_a_record has no argument resource_group_name. It was in azurerm 4.81.0 and is not in {newest}.
  ttl                 = 300
  records             = ["10.0.0.4"]
}
