resource "azurerm_resource_group" "example" {
  count    = 2
  for_each = toset(["a"])
# ^^^^^^^^ error count-and-for-each: Keep either count or for_each: a block cannot have both.
#-
  name     = "example"
  location = "westeurope"
}
