# azurerm 4.81.0
resource "azurerm_key_vault" "null" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set resource_group_name: azurerm_key_vault requires it.
  name                = "kv-null"
  location            = "westeurope"
  resource_group_name = local.nothing
#~   resource_group_name = ""
  tenant_id           = var.tenant
  sku_name            = "standard"
}

resource "azurerm_key_vault" "open" {
  name                = "kv-open"
  location            = var.tenant == "" ? null : "westeurope"
  resource_group_name = var.nothing
  tenant_id           = try(var.tenant, null)
  sku_name            = lookup({}, "sku", null)
}

# What a module returns may be null.
output "nothing" {
  value = null
}

output "neither" {
  value = local.nothing
}

locals {
  nothing = null
}

variable "tenant" {}

variable "nothing" {
  default = null
}
