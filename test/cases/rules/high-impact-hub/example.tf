# azurerm 4.81.0
resource "azurerm_ai_foundry" "off" {
  name                         = "hub-off"
#~   name                = "hub-off"
  resource_group_name          = "rg-ml"
#~   resource_group_name = "rg-ml"
  location                     = "westeurope"
#~   location            = "westeurope"
  key_vault_id                 = var.id
#~   key_vault_id        = var.id
  storage_account_id           = var.id
#~   storage_account_id  = var.id
  high_business_impact_enabled = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information high-impact-hub: Leave out high_business_impact_enabled: Azure turns it on for a hub with encryption.
#-

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = var.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

variable "id" {}
