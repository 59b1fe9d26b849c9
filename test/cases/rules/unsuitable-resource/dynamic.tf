# azurerm 5.2.0
# Which of the two is made depends on the same variable: a dynamic block may make none.
variable "key" {
  type    = object({ id = string, is_separate = bool })
  default = null
}

resource "azurerm_cognitive_account" "account" {
  name                  = "ai-orders"
  resource_group_name   = "rg-orders"
  location              = "westeurope"
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-orders"

  identity {
    type = "SystemAssigned"
  }

  dynamic "customer_managed_key" {
    for_each = var.key != null && !try(var.key.is_separate, false) ? [var.key] : []
    content {
      key_vault_key_id = customer_managed_key.value.id
    }
  }
}

resource "azurerm_cognitive_account_customer_managed_key" "separate" {
  count                = var.key != null && try(var.key.is_separate, false) ? 1 : 0
  cognitive_account_id = azurerm_cognitive_account.account.id
  key_vault_key_id     = var.key.id
}
