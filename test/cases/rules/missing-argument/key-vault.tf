# azurerm 4.81.0
resource "azurerm_key_vault" "example" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set location, resource_group_name, and sku_name: azurerm_key_vault requires them.
  name      = "example"
  tenant_id = var.tenant
}

variable "tenant" {}
