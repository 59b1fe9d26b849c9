# azurerm 5.2.0
resource "azurerm_user_assigned_identity" "example" {
  name                = "example"
  location            = "westeurope"
  resource_group_name = "example"
}

resource "azurerm_machine_learning_workspace" "case" {
  name                    = "example"
  location                = "westeurope"
  resource_group_name     = "example"
  application_insights_id = var.insights
  container_registry_id   = var.insights
  key_vault_id            = var.vault
  storage_account_id      = var.storage
  sku_name                = "Enterprise"
  #                         ^^^^^^^^^^^^ error value-not-allowed: Set sku_name to "Basic", not "Enterprise".
#~   sku_name                = "Basic"

  identity {
    type = "systemAssigned"
    #      ^^^^^^^^^^^^^^^^ error value-not-allowed: Write "SystemAssigned" for type: upper and lower case matter.
#~     type = "SystemAssigned"
  }
}

# What only Terraform can evaluate is left alone.
resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "example"
  location                = "westeurope"
  resource_group_name     = "example"
  application_insights_id = var.insights
  container_registry_id   = var.insights
  key_vault_id            = var.vault
  storage_account_id      = var.storage
  sku_name                = "${var.vault}x"

  identity {
    type = var.vault
  }
}

variable "insights" {}
variable "vault" {}
variable "storage" {}
