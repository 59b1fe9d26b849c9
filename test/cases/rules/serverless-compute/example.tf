# azurerm 4.81.0

resource "azurerm_machine_learning_workspace" "nothing" {
  name                    = "mlw-nothing"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  serverless_compute {}
  #^^^^^^^^^^^^^^^^^ warning serverless-compute: Remove serverless_compute or set an argument in it: the provider treats an empty block as missing.
#- 2 lines
}

variable "id" {}
