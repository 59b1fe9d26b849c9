# azurerm 4.81.0
resource "azurerm_key_vault" "far" {
  name                       = "kv-far-4711"
  resource_group_name        = "rg-ml"
  location                   = "East US"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_key_vault" "near" {
  name                       = "kv-near-4711"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  tenant_id                  = var.id
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = true
}

resource "azurerm_machine_learning_workspace" "one" {
  name                    = "mlw-one"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = azurerm_key_vault.near.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  encryption {
    key_vault_id = azurerm_key_vault.far.id
    #              ^^^^^^^^^^^^^^^^^^^^^^^^ error encryption-vault: Use a vault in westeurope: azurerm_key_vault.far is in eastus, and encryption needs one in the region of the workspace.
#~     key_vault_id = azurerm_key_vault.near.id
    key_id       = "https://kv.vault.azure.net/keys/k/0123"
  }
}

variable "id" {}
