# azurerm 4.73.0
resource "azurerm_ai_services" "one" {
  name                = "ai-one"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"

  storage {
  #^^^^^^ warning unsent-storage: Remove storage: the provider never sends it to Azure.
    storage_account_id = var.id
  }
#- 4 lines
}

resource "azurerm_ai_services" "two" {
  name                = "ai-two"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"
}

variable "id" {}
