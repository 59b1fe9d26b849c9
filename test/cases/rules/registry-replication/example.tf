# azurerm 4.81.0
resource "azurerm_container_registry" "same" {
  name                = "crsame4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  georeplications {
    location = "West Europe"
    #          ^^^^^^^^^^^^^ warning registry-replication: Use a region other than westeurope: the registry itself is there.
  }
#- 3 lines
}
