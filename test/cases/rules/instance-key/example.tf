resource "azurerm_resource_group" "one" {
  name     = "rg-one"
  location = "westeurope"
}

resource "azurerm_resource_group" "counted" {
  count    = 2
  name     = "rg-${count.index}"
  location = "westeurope"
}

resource "azurerm_resource_group" "named" {
  for_each = toset(["a", "b"])
  name     = "rg-${each.key}"
  location = "westeurope"
}

output "fails" {
  value = [
    azurerm_resource_group.one[0].id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error instance-key: Remove the index: azurerm_resource_group.one has neither count nor for_each, so that there is only one.
    azurerm_resource_group.one.0.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error instance-key: Remove the index: azurerm_resource_group.one has neither count nor for_each, so that there is only one.
    azurerm_resource_group.counted.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error instance-key: Say which instance is meant, such as azurerm_resource_group.counted[0] or [count.index]: it has count.
    azurerm_resource_group.named.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error instance-key: Say which instance is meant, such as azurerm_resource_group.named["key"] or [each.key]: it has for_each.
  ]
}

output "ids" {
  value = azurerm_resource_group.named[*].id
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error instance-key: Write values(azurerm_resource_group.named)[*].id: with for_each instances are a map, whose values [*] does not go through.
}

output "passes" {
  value = [
    azurerm_resource_group.one.id,
    azurerm_resource_group.counted[0].id,
    azurerm_resource_group.counted.0.id,
    azurerm_resource_group.counted[*].id,
    azurerm_resource_group.named["a"].id,
    [for group in azurerm_resource_group.named : group.id],
  ]
}

output "unknown" {
  value = azurerm_resource_group.one[var.unknown]
}

variable "unknown" {}
