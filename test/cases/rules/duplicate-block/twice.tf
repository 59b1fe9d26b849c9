resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"
}

resource "azurerm_resource_group" "example" {
#                                  ^^^^^^^ error duplicate-block: Choose another name: this module declares azurerm_resource_group.example twice.
#~ resource "azurerm_resource_group" "example_2" {
  name     = "other"
  location = "westeurope"
}

# The name with the next number is taken.
variable "name" {}

variable "name" {}
#         ^^^^ error duplicate-block: Choose another name: this module declares var.name twice.
#~ variable "name_3" {}

variable "name_2" {}
