# azurerm 5.2.0

variable "unknown" {}

resource "azurerm_elastic_san" "zones" {
  name                = "san-zones"
  resource_group_name = "rg-example"
  location            = "westeurope"
  base_size_in_tib    = 1
  zones               = ["1"]
  #^^^^ warning plan-refusal: Remove zones: the sku Premium_ZRS is in all of them.
#-

  sku {
    name = "Premium_ZRS"
  }
}

resource "azurerm_elastic_san" "local" {
  name                = "san-local"
  resource_group_name = "rg-example"
  location            = "westeurope"
  base_size_in_tib    = 1
  zones               = ["1"]

  sku {
    name = "Premium_LRS"
  }
}

resource "azurerm_elastic_san" "unknown" {
  name                = "san-unknown"
  resource_group_name = "rg-example"
  location            = "westeurope"
  base_size_in_tib    = 1
  zones               = ["1"]

  sku {
    name = var.unknown
  }
}

resource "azurerm_search_service" "without_keys" {
  name                         = "srch-example"
  resource_group_name          = "rg-example"
  location                     = "westeurope"
  sku                          = "standard"
  local_authentication_enabled = false
  authentication_failure_mode  = "http403"
  #^^^^^^^^^^^^^^^^^^^^^^^^^^ warning plan-refusal: Remove authentication_failure_mode, or set local_authentication_enabled to true: without keys nothing is to be answered.
#-
}

resource "azurerm_search_service" "perhaps_with_keys" {
  name                         = "srch-unknown"
  resource_group_name          = "rg-example"
  location                     = "westeurope"
  sku                          = "standard"
  local_authentication_enabled = var.unknown
  authentication_failure_mode  = "http403"
}
