# azurerm 4.81.0
# Instances are no list, and an element need not be of the type that all have together.
resource "azurerm_resource_group" "counted" {
  count    = 2
  name     = "rg-${count.index}"
  location = "westeurope"
}

locals {
  sizes = { small = { disks = 1 }, large = { disks = "2" } }
}

resource "azurerm_resource_group" "each" {
  for_each = local.sizes
  name     = "rg-${each.key}"
  location = "westeurope"
  tags = {
    is_small = each.value.disks == 1
  }
}

output "instances" {
  value = [azurerm_resource_group.counted == [], azurerm_resource_group.counted[*].name == []]
}
