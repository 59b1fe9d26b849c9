# azurerm 4.81.0
resource "azurerm_storage_account" "plain" {
  name                     = "stplain4711"
#~   name                          = "stplain4711"
  resource_group_name      = "rg-ml"
#~   resource_group_name           = "rg-ml"
  location                 = "westeurope"
#~   location                      = "westeurope"
  account_tier             = "Standard"
#~   account_tier                  = "Standard"
  account_replication_type = "LRS"
#~   account_replication_type      = "LRS"
#+   public_network_access_enabled = false
}

resource "azurerm_storage_account" "closed" {
  name                          = "stclosed4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access_enabled = false
}

resource "azurerm_storage_account" "unknown" {
  name                          = "stunknown4711"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  public_network_access_enabled = var.open
}

resource "azurerm_storage_account" "ruled" {
  name                     = "struled4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  network_rules {
    default_action = "Deny"
  }
}

resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
#~   name                          = "mlw-plain"
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
  storage_account_id      = azurerm_storage_account.plain.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information high-impact-storage: Give azurerm_storage_account.plain network_rules, or close it behind a private endpoint: the workspace says that its data is of high business impact.
#~   storage_account_id            = azurerm_storage_account.plain.id
  high_business_impact    = true
#~   high_business_impact          = true
#+   public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "closed" {
  name                          = "mlw-closed"
  resource_group_name           = "rg-ml"
  location                      = "westeurope"
  application_insights_id       = var.id
  container_registry_id         = var.id
  key_vault_id                  = var.id
  storage_account_id            = azurerm_storage_account.closed.id
  high_business_impact          = true
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "ruled" {
  name                    = "mlw-ruled"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = azurerm_storage_account.ruled.id
  high_business_impact    = true

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "low" {
  name                    = "mlw-low"
#~   name                          = "mlw-low"
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
  storage_account_id      = azurerm_storage_account.plain.id
#~   storage_account_id            = azurerm_storage_account.plain.id
#+   public_network_access_enabled = false

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
  key_vault_id            = var.id
  storage_account_id      = azurerm_storage_account.unknown.id
  high_business_impact    = true

  identity {
    type = "SystemAssigned"
  }
}

variable "open" {}

variable "id" {}
