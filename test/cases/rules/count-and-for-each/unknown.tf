# azurerm 4.81.0
resource "azurerm_resource_group" "many" {
  for_each = var.names
  name     = each.key
  location = "westeurope"
}

variable "names" {}
