# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_container_registry" "open" {
  name                  = "cropen4711"
#~   name                          = "cropen4711"
  resource_group_name   = "rg-ml"
#~   resource_group_name           = "rg-ml"
  location              = "westeurope"
#~   location                      = "westeurope"
  sku                   = "Premium"
#~   sku                           = "Premium"
  export_policy_enabled = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error registry-export: Set public_network_access_enabled to false too: export can only be forbidden together with public access.
#~   export_policy_enabled         = false
#+   public_network_access_enabled = false
}

resource "azurerm_container_registry" "public" {
  name                          = "crpublic4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  sku                           = "Premium"
  export_policy_enabled         = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error registry-export: Set public_network_access_enabled to false too: export can only be forbidden together with public access.
  public_network_access_enabled = true
#~   public_network_access_enabled = false
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
