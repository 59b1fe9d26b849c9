# The workspace's access, under its new name.
resource "azurerm_machine_learning_workspace" "main" {
  name                          = "mlw-main"
  location                      = "westeurope"
  resource_group_name           = "rg-ml"
  application_insights_id       = var.insights
  key_vault_id                  = var.vault
  storage_account_id            = var.storage
  public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

variable "insights" {}
variable "vault" {}
variable "storage" {}
