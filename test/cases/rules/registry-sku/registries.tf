# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_container_registry" "basic" {
  name                     = "crbasic4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  sku                      = "Basic"
#~   sku                      = "Premium"
  anonymous_pull_enabled   = true
  #^^^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Standard" or "Premium", or remove anonymous_pull_enabled: a Basic registry does not have it.
  zone_redundancy_enabled  = true
  #^^^^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove zone_redundancy_enabled: a Basic registry does not have it.
  retention_policy_in_days = 7
  #^^^^^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove retention_policy_in_days: a Basic registry does not have it.
}

resource "azurerm_container_registry" "standard" {
  name                          = "crstandard4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Standard"
#~   sku                           = "Premium"
  public_network_access_enabled = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove public_network_access_enabled: a Standard registry does not have it.
  anonymous_pull_enabled        = true
  georeplications {
  #^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove georeplications: a Standard registry does not have it.
    location = "northeurope"
  }
}

resource "azurerm_container_registry" "rules" {
  name                = "crrules4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Standard"
#~   sku                 = "Premium"
  network_rule_set {
  #^^^^^^^^^^^^^^^ warning registry-sku: Set sku to "Premium", or remove network_rule_set: a Standard registry does not have it.
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
