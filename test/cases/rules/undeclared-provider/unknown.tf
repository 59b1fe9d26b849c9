# azurerm 4.81.0
variable "alias" {}

provider "azurerm" {
  alias = var.alias
  #       ^^^^^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
  features {}
}

resource "azurerm_resource_group" "open" {
  provider = azurerm.other
  name     = "rg-open"
  location = "westeurope"
}
