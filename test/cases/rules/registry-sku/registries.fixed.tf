# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_container_registry" "basic" {
  name                     = "crbasic4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  sku                      = "Premium"
  anonymous_pull_enabled   = true
  zone_redundancy_enabled  = true
  retention_policy_in_days = 7
}

resource "azurerm_container_registry" "standard" {
  name                          = "crstandard4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  public_network_access_enabled = false
  anonymous_pull_enabled        = true
  georeplications {
    location = "northeurope"
  }
}

resource "azurerm_container_registry" "rules" {
  name                = "crrules4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  network_rule_set {
    default_action = "Deny"
  }
}

resource "azurerm_container_registry" "none" {
  name                     = "crnone4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  sku                      = "Standard"
  network_rule_set         = []
  retention_policy_in_days = 0
}

resource "azurerm_container_registry" "fine" {
  name                          = "crfine4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  public_network_access_enabled = false
}

resource "azurerm_container_registry" "unknown" {
  name                          = "crunknown4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = var.unknown
  public_network_access_enabled = false
}
