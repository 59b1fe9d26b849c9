# azurerm 4.81.0
variable "unknown" {}

data "azurerm_virtual_machine" "empty" {
  name                = ""
  #                     ^^ error wrong-format: Set name to a value that is not empty.
  resource_group_name = "rg-ml"
}

data "azurerm_virtual_machine" "fine" {
  name                = "vm-ml"
  resource_group_name = "rg-ml"
}

data "azurerm_virtual_machine" "unknown" {
  name                = var.unknown
  resource_group_name = "rg-ml"
}
