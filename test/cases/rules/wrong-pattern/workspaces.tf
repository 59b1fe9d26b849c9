# azurerm 4.73.0
resource "azurerm_machine_learning_workspace" "dash" {
  name                    = "-ml"
  #                         ^^^^^ error wrong-pattern: Change name: "-ml" does not match ^[a-zA-Z0-9][\w-]{2,32}$.
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
  #                     ^^^^^ error wrong-pattern: Change name: "-ml" does not match ^[a-zA-Z0-9][\w-]{2,32}$.
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
  #                    ^^^^^^^^^^ error wrong-pattern: Change name: "-project" does not match ^[a-zA-Z0-9][a-zA-Z0-9_-]{2,32}$.
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
  #                     ^^^^^ error wrong-pattern: Change name: "-ml" does not match ^[a-zA-Z0-9][\w-]{2,32}$.
  resource_group_name = "rg-ml"
}

resource "azurerm_storage_account" "dash" {
  name                     = "ml-storage"
  #                          ^^^^^^^^^^^^ error wrong-pattern: Change name: "ml-storage" does not match \A([a-z0-9]{3,24})\z.
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
  #              ^^^^^^^^^ error wrong-pattern: Change name: "cmk_key" does not match ^[0-9a-zA-Z-]+$.
#~   name         = "cmk-key"
  key_vault_id = var.id
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["unwrapKey", "wrapKey"]
}

resource "azurerm_container_registry" "dash" {
  name                = "cr-ml"
  #                     ^^^^^^^ error wrong-pattern: Change name: "cr-ml" does not match ^[a-zA-Z0-9]+$.
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  admin_enabled       = true
}

resource "azurerm_ai_services" "x" {
  name                = "_ai"
  #                     ^^^^^ error wrong-pattern: Change name: "_ai" does not match ^([a-zA-Z0-9]{1}[a-zA-Z0-9_.-]{1,})$.
#~   name                = "ai"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "S0"
}

variable "id" {}
