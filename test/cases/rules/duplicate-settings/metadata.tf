terraform {
  provider_meta "azapi" {
    name = "a"
  }
  provider_meta "azapi" {
  #              ^^^^^ error duplicate-settings: Put this into the other provider_meta block of azapi, or remove it: a module has only one.
    name = "b"
  }
  provider_meta "azurerm" {
    name = "c"
  }
}

terraform {
  provider_meta "azurerm" {
  #              ^^^^^^^ error duplicate-settings: Put this into the other provider_meta block of azurerm, or remove it: a module has only one.
    name = "d"
  }
}
