# azurerm 4.81.0
data "azurerm_client_config" "me" {}

data "azurerm_key_vault" "shared" {
  name                = "kv-shared"
  resource_group_name = "rg-shared"
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.ml.name
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  location                 = "westeurope"
  resource_group_name      = azurerm_resource_group.ml.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_key_vault" "ml" {
  name                       = "kv-ml-4711"
  location                   = "westeurope"
  resource_group_name        = azurerm_resource_group.ml.name
  sku_name                   = "standard"
  tenant_id                  = data.azurerm_client_config.me.tenant_id
  rbac_authorization_enabled = true
}

resource "azurerm_machine_learning_workspace" "wrong" {
  name                           = "mlw-wrong"
  location                       = "westeurope"
  resource_group_name            = azurerm_resource_group.ml.name
  application_insights_id        = azurerm_resource_group.ml.id
  container_registry_id          = data.azurerm_key_vault.shared.id
  key_vault_id                   = azurerm_key_vault.ml.id
  storage_account_id             = local.store
  primary_user_assigned_identity = azurerm_user_assigned_identity.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ml.id]
  }
}

locals {
  store = azurerm_storage_account.ml.name
}
