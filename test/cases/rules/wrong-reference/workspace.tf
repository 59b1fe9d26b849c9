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
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set application_insights_id to the id of an azurerm_application_insights, not of azurerm_resource_group.ml.
  container_registry_id          = data.azurerm_key_vault.shared.id
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set container_registry_id to the id of an azurerm_container_registry, not of data.azurerm_key_vault.shared.
  key_vault_id                   = azurerm_storage_account.ml.id
  #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set key_vault_id to the id of an azurerm_key_vault, not of azurerm_storage_account.ml.
#~   key_vault_id                   = azurerm_key_vault.ml.id
  storage_account_id             = local.store
  #                                ^^^^^^^^^^^ warning wrong-reference: Use the id of azurerm_storage_account.ml: storage_account_id takes its resource id, not name.
  primary_user_assigned_identity = azurerm_user_assigned_identity.ml.principal_id
  #                                                                  ^^^^^^^^^^^^ error wrong-reference: Use the id of azurerm_user_assigned_identity.ml: primary_user_assigned_identity takes its resource id, not principal_id.
#~   primary_user_assigned_identity = azurerm_user_assigned_identity.ml.id

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.ml.client_id]
    #                                                 ^^^^^^^^^ error wrong-reference: Use the id of azurerm_user_assigned_identity.ml: identity_ids takes its resource id, not client_id.
#~     identity_ids = [azurerm_user_assigned_identity.ml.id]
  }
}

locals {
  store = azurerm_storage_account.ml.name
}
