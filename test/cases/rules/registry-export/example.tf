# azurerm 4.81.0
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
