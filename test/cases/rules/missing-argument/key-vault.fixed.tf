# azurerm 4.81.0
resource "azurerm_key_vault" "example" {
  name                = "example"
  tenant_id           = var.tenant
  location            = ""
  resource_group_name = ""
  sku_name            = "standard"
}

variable "tenant" {}
