resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"
}

resource "azurerm_resource_group" "example" {
  #                                ^^^^^^^ error duplicate-block: Choose another name: this module declares azurerm_resource_group.example twice.
  name     = "other"
  location = "westeurope"
}
