# azurerm 4.81.0
resource "azurerm_nat_gateway" "dot" {
  name                = "nat-ml."
  #                     ^^^^^^^^^ error wrong-pattern: Change name from "nat-ml.": it must not end with ".".
#~   name                = "nat-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}
