# azurerm 4.73.0
resource "azurerm_machine_learning_workspace" "dash" {
  name                    = "-ml"
  #                         ^^^^^ error wrong-pattern: Change name from "-ml": it takes 3 to 33 letters, digits, dashes, and underscores, beginning with a letter or digit.
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry" "dash" {
  name                = "-ml"
  #                     ^^^^^ error wrong-pattern: Change name from "-ml": it takes 3 to 33 letters, digits, dashes, and underscores, beginning with a letter or digit.
  resource_group_name = "rg-ml"
  location            = "westeurope"
  key_vault_id        = var.id
  storage_account_id  = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_foundry_project" "dash" {
  name               = "-project"
  #                    ^^^^^^^^^^ error wrong-pattern: Change name from "-project": it takes 3 to 33 letters, digits, dashes, and underscores, beginning with a letter or digit.
#~   name               = "project"
  location           = "westeurope"
  ai_services_hub_id = var.id
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "ml_ws-01"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = var.id
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

data "azurerm_machine_learning_workspace" "dash" {
  name                = "-ml"
  #                     ^^^^^ error wrong-pattern: Change name from "-ml": it takes 3 to 33 letters, digits, dashes, and underscores, beginning with a letter or digit.
  resource_group_name = "rg-ml"
}

resource "azurerm_storage_account" "dash" {
  name                     = "ml-storage"
  #                          ^^^^^^^^^^^^ error wrong-pattern: Change name from "ml-storage": it takes 3 to 24 lower-case letters and digits.
#~   name                     = "mlstorage"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_key_vault" "dash" {
  name                       = "kv--ml"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = false
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "cmk_key"
  #              ^^^^^^^^^ error wrong-pattern: Change name from "cmk_key": it takes only letters, digits, and dashes.
#~   name         = "cmk-key"
  key_vault_id = var.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

resource "azurerm_container_registry" "dash" {
  name                = "cr-ml"
  #                     ^^^^^^^ error wrong-pattern: Change name from "cr-ml": it takes only letters and digits.
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  admin_enabled       = true
}

resource "azurerm_ai_services" "x" {
  name                = "_ai"
  #                     ^^^^^ error wrong-pattern: Change name from "_ai": it takes at least 2 letters, digits, dashes, underscores, and dots, beginning with a letter or digit.
#~   name                = "ai"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"
}

variable "id" {}
