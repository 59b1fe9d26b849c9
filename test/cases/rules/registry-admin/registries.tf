# azurerm 4.81.0
resource "azurerm_container_registry" "plain" {
  name                = "crplain4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
#+   admin_enabled       = true
}

resource "azurerm_container_registry" "off" {
  name                = "croff4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  admin_enabled       = false
#~   admin_enabled       = true
}

resource "azurerm_container_registry" "on" {
  name                = "cron4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  admin_enabled       = true
}

resource "azurerm_container_registry" "open" {
  name                = "cropen4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Premium"
  admin_enabled       = var.admin
}

resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = azurerm_container_registry.plain.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information registry-admin: Set admin_enabled of azurerm_container_registry.plain to true: a workspace expects a registry with an admin user.
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "off" {
  name                    = "mlw-off"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = azurerm_container_registry.off.id
  #                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information registry-admin: Set admin_enabled of azurerm_container_registry.off to true: a workspace expects a registry with an admin user.
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "on" {
  name                    = "mlw-on"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = azurerm_container_registry.on.id
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
  container_registry_id   = azurerm_container_registry.open.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "admin" {}

variable "id" {}
