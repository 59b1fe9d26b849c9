# azurerm 4.81.0
resource "azurerm_key_vault" "example" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set location, resource_group_name, and sku_name: azurerm_key_vault requires them.
  name      = "example"
#~   name                = "example"
  tenant_id = var.tenant
#~   tenant_id           = var.tenant
#+   location            = ""
#+   resource_group_name = ""
#+   sku_name            = "standard"
}

variable "tenant" {}
