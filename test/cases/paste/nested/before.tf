variable "sku" {
  type    = string
  default = "Standard_LRS"
}

resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "northeurope"
}
