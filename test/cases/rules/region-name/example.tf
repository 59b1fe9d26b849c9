# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "dash" {
  name                    = "mlw-dash"
  resource_group_name     = "rg-ml"
  location                = "west-europe"
  #                         ^^^^^^^^^^^^^ information region-name: Check location: Azure has no region "west-europe" that we know of. Did you mean westeurope?
#~   location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
