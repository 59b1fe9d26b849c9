# azurerm 5.2.0
variable "team" {
  type = string
}

variable "id" {
  type = string
}

resource "azurerm_machine_learning_workspace" "main" {
  name                    = "mlw"
  location                = "westeurope"
  resource_group_name     = "rg"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  description             = "Orders"
  friendly_name           = "Orders"

  identity {
    type = "SystemAssigned"
  }

  tags {
  #^^^ error block-form: Write tags as an argument, with an equals sign: tags = ….
#~   tags = {
    team = var.team
  }
}
