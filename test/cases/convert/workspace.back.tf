# What was converted does not configure azurerm, and a stack has to.
provider "azurerm" {
  features {}
}

# Everything about one workspace.
resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
  tags = {
    team          = "data-science"
    "cost:center" = "42"
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_key_vault" "ml" {
  # Vault names are global,
  # and short.
  name                     = "kv-${azurerm_resource_group.ml.name}"
  location                 = azurerm_resource_group.ml.location
  resource_group_name      = azurerm_resource_group.ml.name
  tenant_id                = data.azurerm_client_config.current.tenant_id
  sku_name                 = "standard"
  purge_protection_enabled = true

  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
    ip_rules       = ["10.0.0.0/24", "10.0.1.0/24", "10.0.2.0/24", "10.0.3.0/24", "10.0.4.0/24"]
  }
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = lower("MLW-${azurerm_resource_group.ml.name}")
  location                = azurerm_resource_group.ml.location
  resource_group_name     = azurerm_resource_group.ml.name
  application_insights_id = azurerm_application_insights.elsewhere.id
  key_vault_id            = azurerm_key_vault.ml.id
  storage_account_id      = azurerm_storage_account.elsewhere.id
  v1_legacy_mode_enabled  = false

  identity {
    type = "SystemAssigned"
  }

  # Whoever may run jobs.
  timeouts {
    create = "45m"
  }
}

resource "azurerm_role_assignment" "vault" {
  scope                = azurerm_key_vault.ml.id
  role_definition_name = "Key Vault Reader"
  principal_id         = azurerm_machine_learning_workspace.ml.identity[0].principal_id
}
