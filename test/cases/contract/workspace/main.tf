resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

data "azurerm_client_config" "current" {
}

resource "azurerm_application_insights" "ml" {
  name                = "appi-ml"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  application_type    = "web"
}

resource "azurerm_key_vault" "ml" {
  name                     = "kv-ml-4711"
  location                 = azurerm_resource_group.ml.location
  resource_group_name      = azurerm_resource_group.ml.name
  tenant_id                = data.azurerm_client_config.current.tenant_id
  sku_name                 = "premium"
  purge_protection_enabled = true
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  location                 = azurerm_resource_group.ml.location
  resource_group_name      = azurerm_resource_group.ml.name
  account_tier             = "Standard"
  account_replication_type = "GRS"
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-ml"
  location                = azurerm_resource_group.ml.location
  resource_group_name     = azurerm_resource_group.ml.name
  application_insights_id = azurerm_application_insights.ml.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.ml.id
  v1_legacy_mode_enabled  = false

  identity {
    type = "SystemAssigned"
  }

  tags = {
    costCenter   = "ml"
    "Data Owner" = "vision"
  }
}
