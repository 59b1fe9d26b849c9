#+ provider "azurerm" {
#+   alias = "dns"
#+
#+   features {}
#+ }
#+
# azurerm 4.81.0
resource "azurerm_resource_group" "absent" {
  provider = azurerm.dns
  #          ^^^^^^^^^^^ warning undeclared-provider: No provider "azurerm" block has alias = "dns". Add one, or let callers pass it with configuration_aliases.
  name     = "rg-absent"
  location = "westeurope"
}
