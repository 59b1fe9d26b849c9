# azurerm 4.73.0
resource "azurerm_ai_services" "both" {
  name                = "ai-both"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"

  customer_managed_key {
    key_vault_key_id = "https://kv.vault.azure.net/keys/k/0123"
  }
}

resource "azurerm_ai_services" "one" {
  name                = "ai-one"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"

  customer_managed_key {
    key_vault_key_id = var.id
  }
}

resource "azurerm_ai_services" "none" {
  name                = "ai-none"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"

  customer_managed_key {
    key_vault_key_id = ""
  }
}

variable "id" {}
