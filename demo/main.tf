# The workspace and what it is made of.
# Six mistakes are in this project on purpose, each under a comment that starts with "Mistake".

data "azurerm_client_config" "current" {}

locals {
  tags = {
    project = var.name
    team    = "data-science"
  }
}

resource "azurerm_resource_group" "ml" {
  name     = "rg-${var.name}"
  location = var.location
  tags     = local.tags
}

resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "mlw-${var.name}"
  location                = azurerm_resource_group.ml.location
  resource_group_name     = azurerm_resource_group.ml.name
  application_insights_id = azurerm_application_insights.ml.id
  storage_account_id      = azurerm_storage_account.ml.id
  container_registry_id   = azurerm_container_registry.ml.id

  # Mistake: there is no key vault "vault"; it is called "ml".
  key_vault_id = azurerm_key_vault.vault.id

  # Mistake: a letter is missing in "access".
  public_network_acces_enabled = false

  # Mistake: Azure writes it with a capital S.
  identity {
    type = "systemAssigned"
  }

  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }

  tags = local.tags
}

resource "azurerm_application_insights" "ml" {
  name                = "appi-${var.name}"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  application_type    = "web"
  tags                = local.tags
}

resource "azurerm_key_vault" "ml" {
  name                       = "kv-${var.name}"
  location                   = azurerm_resource_group.ml.location
  resource_group_name        = azurerm_resource_group.ml.name
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
  tags                       = local.tags
}

# Mistake: a storage account needs account_replication_type.
resource "azurerm_storage_account" "ml" {
  name                            = "st${var.name}ml"
  location                        = azurerm_resource_group.ml.location
  resource_group_name             = azurerm_resource_group.ml.name
  account_tier                    = "Standard"
  allow_nested_items_to_be_public = false
  tags                            = local.tags
}

resource "azurerm_container_registry" "ml" {
  name                = "cr${var.name}ml"
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  sku                 = "Premium"
  admin_enabled       = true
  tags                = local.tags
}
