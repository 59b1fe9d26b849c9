# azurerm 2.99.0
# Of this release only the structure is known.
variable "unknown" {}

resource "azurerm_key_vaults" "misspelt" {
#         ^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 2.99.0 has no resource azurerm_key_vaults. Did you mean azurerm_key_vault?
#~ resource "azurerm_key_vault" "misspelt" {
  name = "kv-misspelt"
#~   name                = "kv-misspelt"
#+   location            = azurerm_resource_group.there.location
#+   resource_group_name = azurerm_resource_group.there.name
#+   sku_name            = "standard"
#+   tenant_id           = ""
}

resource "azurerm_container_app" "later" {
#         ^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 2.99.0 has no resource azurerm_container_app. It is in azurerm 3.43.0, and this folder uses 2.99.0.
  name = var.unknown
}

resource "azurerm_resource_group" "there" {
  name     = "rg-there"
  location = "westeurope"
}
