# azurerm 4.73.0
resource "azurerm_ai_services" "both" {
  name                = "ai-both"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"

  customer_managed_key {
    key_vault_key_id   = "https://kv.vault.azure.net/keys/k/0123"
#~     key_vault_key_id = "https://kv.vault.azure.net/keys/k/0123"
    managed_hsm_key_id = "https://hsm.managedhsm.azure.net/keys/k/0123"
  # ^^^^^^^^^^^^^^^^^^ error one-of: Keep only one of customer_managed_key.key_vault_key_id and customer_managed_key.managed_hsm_key_id: the provider takes exactly one.
  # ^^^^^^^^^^^^^^^^^^ warning deprecated: managed_hsm_key_id of customer_managed_key is deprecated: remove it, since key_vault_key_id is set.
#-
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

  customer_managed_key {}
# ^^^^^^^^^^^^^^^^^^^^ error one-of: Set one of customer_managed_key.key_vault_key_id or customer_managed_key.managed_hsm_key_id.
#~   customer_managed_key {
#+     key_vault_key_id = ""
#+   }
}

variable "id" {}
