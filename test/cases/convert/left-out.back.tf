# The storage of all.
resource "azurerm_resource_group" "ml" {
  name     = "rg-${random_string.suffix.result}"
  location = "westeurope"
}
