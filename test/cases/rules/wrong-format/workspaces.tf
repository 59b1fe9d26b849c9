# azurerm 4.81.0
resource "azurerm_ai_foundry" "empty" {
  name                = "hub-empty"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id
  description         = ""
  #                     ^^ error wrong-format: Set description to a value that is not empty.
  friendly_name       = ""
  #                     ^^ error wrong-format: Set friendly_name to a value that is not empty.

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry_project" "empty" {
  name               = "project-empty"
  location           = "westeurope"
  ai_services_hub_id = var.id
  description        = ""
  #                    ^^ error wrong-format: Set description to a value that is not empty.
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
  #                  ^^ error wrong-format: Set name to a value that is not empty.
  workspace_id     = var.id
  destination_fqdn = "pypi.org"
}

resource "azurerm_resource_group" "dot" {
  name     = "rg-dots."
  #          ^^^^^^^^^^ error wrong-format: Set name to a resource group's name (letters, digits, . _ - and parentheses, no dot at the end), not "rg-dots.".
#~   name     = "rg-dots"
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
    #              ^^^^^ warning wrong-format: Set key_id to a URL that begins with http:// or https://, not "cmk".
  }
}

variable "id" {}
