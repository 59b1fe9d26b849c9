# azurerm 4.81.0
resource "azurerm_key_vault" "example" {
  name                = "my-vault"
  location            = "westeurope"
  resource_group_name = "ends-with-a-dot"
  sku_name            = "standard"
  tenant_id           = "mine"
}
