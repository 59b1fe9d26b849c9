variable "region" {
  type    = string
  default = "westeurope"
}

locals {
  prefix = "ml"
}

resource "azurerm_resource_group" "ml" {
  name     = local.prefix
  location = var.region
}

output "group" {
  value     = azurerm_resource_group.ml.id
  sensitive = false
}
