# azurerm 5.8.0
# Of this release only the structure is known.
variable "unknown" {}

resource "azurerm_playwright_workspace" "missing" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set location and resource_group_name: azurerm_playwright_workspace requires them.
  name = var.unknown
#~   name                = var.unknown
#+   location            = ""
#+   resource_group_name = ""
}

resource "azurerm_playwright_workspace" "there" {
  name                = "playwright"
  location            = "westeurope"
  resource_group_name = "rg"
}
