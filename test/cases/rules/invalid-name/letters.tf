# Letters of any script are letters, also those beyond the first 65,536 characters.
variable "𝒳" {
  type    = string
  default = "x"
}

provider "azurerm" {
  alias = "𠮷野"
  features {}
}

locals {
  𐐀𐐁 = var.𝒳
  map  = { 𝒳 = 1, "𐐀" = 2 }
  list = [for 𝒳, e in [1] : "${𝒳}${e}"]
  sum  = local.map.𝒳
}

resource "azurerm_resource_group" "ß𑀓" {
  provider = azurerm.𠮷野
  name     = local.𐐀𐐁
  location = "westeurope"

  lifecycle {
    postcondition {
      condition     = self.name != ""
      error_message = "No name."
    }
  }
}

moved {
  from = azurerm_resource_group.𝒳
  to   = azurerm_resource_group.ß𑀓
}

output "𝒳" {
  value = azurerm_resource_group.ß𑀓.id
}
