# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "fine" {
  name                    = var.name
  location                = "westeurope"
  resource_group_name     = "rg-ml"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  timeouts {
    create = "10m"
  }

  tags = var.tags
}

# Of this argument both forms are right.
resource "azurerm_virtual_network" "both" {
  name                = var.name
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.0.0.0/16"]
  subnet              = var.tags
}

variable "name" {}

variable "id" {}

variable "tags" {}
