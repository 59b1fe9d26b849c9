# azurerm 4.81.0
resource "azurerm_key_vault" "example" {
  name                = "my_vault"
  #                     ^^^^^^^^^^ error wrong-pattern: Change name from "my_vault": it takes 3 to 24 letters, digits, and dashes.
#~   name                = "my-vault"
  location            = "westeurope"
  resource_group_name = "example"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}

# Only Terraform knows what a template becomes.
resource "azurerm_key_vault" "made" {
  name                = "my_${var.name}"
  location            = "westeurope"
  resource_group_name = "example"
  sku_name            = "standard"
  tenant_id           = "00000000-0000-0000-0000-000000000000"
}

variable "name" {}
