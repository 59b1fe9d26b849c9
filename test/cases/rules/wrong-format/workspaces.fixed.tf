# azurerm 4.81.0
resource "azurerm_ai_foundry" "empty" {
  name                = "hub-empty"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id
  description         = ""
  friendly_name       = ""

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry_project" "empty" {
  name               = "project-empty"
  location           = "westeurope"
  ai_services_hub_id = var.id
  description        = ""
}

resource "azurerm_ai_foundry" "fine" {
  name                = "hub-fine"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id
  description         = "For training"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "empty" {
  name             = ""
  workspace_id     = var.id
  destination_fqdn = "pypi.org"
}

resource "azurerm_resource_group" "dot" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_machine_learning_workspace" "key" {
  name                    = "mlw-key"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = var.id
    key_id       = "cmk"
  }
}

variable "id" {}
