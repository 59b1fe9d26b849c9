# azurerm 4.81.0
resource "azurerm_nat_gateway" "dot" {
  name                = "nat-ml."
  #                     ^^^^^^^^^ error wrong-pattern: Change name from "nat-ml.": it takes 1 to 80 letters, digits, dashes, underscores, and dots, beginning with a letter or digit and ending with a letter, digit, or underscore.
#~   name                = "nat-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}
