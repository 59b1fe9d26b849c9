# azurerm 4.81.0
# How many blocks come out of it is known only to Terraform.
resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  location                = "westeurope"
  resource_group_name     = "rg-ml"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  dynamic "identity" {
    for_each = var.identities
    content {
      type = "SystemAssigned"
    }
  }
}

resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
  location                = "westeurope"
  resource_group_name     = "rg-ml"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}

variable "identities" {}
