# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_container_registry" "open" {
  name                          = "cropen4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  export_policy_enabled         = false
  public_network_access_enabled = false
}

resource "azurerm_container_registry" "public" {
  name                          = "crpublic4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  export_policy_enabled         = false
  public_network_access_enabled = false
}

resource "azurerm_container_registry" "fine" {
  name                          = "crfine4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  export_policy_enabled         = false
  public_network_access_enabled = false
}

resource "azurerm_container_registry" "unknown" {
  name                          = "crunknown4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  export_policy_enabled         = false
  public_network_access_enabled = var.unknown
}
