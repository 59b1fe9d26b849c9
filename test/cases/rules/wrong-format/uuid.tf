# azurerm 4.81.0
resource "azurerm_key_vault" "example" {
  name                = "my-vault"
  location            = "westeurope"
  resource_group_name = "ends-with-a-dot."
  #                     ^^^^^^^^^^^^^^^^^^ error wrong-format: Set resource_group_name to a resource group's name (letters, digits, . _ - and parentheses, no dot at the end), not "ends-with-a-dot.".
#~   resource_group_name = "ends-with-a-dot"
  sku_name            = "standard"
  tenant_id           = "mine"
  #                     ^^^^^^ error wrong-format: Set tenant_id to a UUID, not "mine".
}
