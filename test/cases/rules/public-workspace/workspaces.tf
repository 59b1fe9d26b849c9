# azurerm 4.81.0
resource "azurerm_key_vault" "closed" {
  name                          = "kv-closed-4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  tenant_id                     = var.id
  sku_name                      = "standard"
  rbac_authorization_enabled    = false
  public_network_access_enabled = false
}

resource "azurerm_key_vault" "unknown" {
  name                          = "kv-unknown-4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  tenant_id                     = var.id
  sku_name                      = "standard"
  rbac_authorization_enabled    = false
  public_network_access_enabled = var.open
}

resource "azurerm_machine_learning_workspace" "endpoint" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set public_network_access_enabled: without it the workspace is open to the internet, although it has a private endpoint.
  name                    = "mlw-endpoint"
#~   name                          = "mlw-endpoint"
  resource_group_name     = "rg-ml"
#~   resource_group_name           = "rg-ml"
  location                = "westeurope"
#~   location                      = "westeurope"
  application_insights_id = var.id
#~   application_insights_id       = var.id
  container_registry_id   = var.id
#~   container_registry_id         = var.id
  key_vault_id            = var.id
#~   key_vault_id                  = var.id
  storage_account_id      = var.id
#~   storage_account_id            = var.id
#+   public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_private_endpoint" "endpoint" {
  name                = "pe-endpoint"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  subnet_id           = var.id

  private_service_connection {
    name                           = "workspace"
    private_connection_resource_id = azurerm_machine_learning_workspace.endpoint.id
    subresource_names              = ["amlworkspace"]
    is_manual_connection           = false
  }
}

resource "azurerm_machine_learning_workspace" "vault" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information public-workspace: Set public_network_access_enabled: without it the workspace is open to the internet, while azurerm_key_vault.closed is closed.
  name                    = "mlw-vault"
#~   name                          = "mlw-vault"
  resource_group_name     = "rg-ml"
#~   resource_group_name           = "rg-ml"
  location                = "westeurope"
#~   location                      = "westeurope"
  application_insights_id = var.id
#~   application_insights_id       = var.id
  container_registry_id   = var.id
#~   container_registry_id         = var.id
  key_vault_id            = azurerm_key_vault.closed.id
#~   key_vault_id                  = azurerm_key_vault.closed.id
  storage_account_id      = var.id
#~   storage_account_id            = var.id
#+   public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "said" {
  name                          = "mlw-said"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = azurerm_key_vault.closed.id
  storage_account_id            = var.id
  public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
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
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = azurerm_key_vault.unknown.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "open" {}

variable "id" {}
