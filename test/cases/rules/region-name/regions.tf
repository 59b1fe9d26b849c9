# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "dash" {
  name                    = "mlw-dash"
  resource_group_name     = "rg-ml"
  location                = "west-europe"
  #                         ^^^^^^^^^^^^^ information region-name: Check location: Azure has no region "west-europe" that we know of. Did you mean westeurope?
#~   location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "letter" {
  name                    = "mlw-letter"
  resource_group_name     = "rg-ml"
  location                = "West Eurpe"
  #                         ^^^^^^^^^^^^ information region-name: Check location: Azure has no region "West Eurpe" that we know of. Did you mean westeurope?
#~   location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "mlw-fine"
  resource_group_name     = "rg-ml"
  location                = "West Europe"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "new" {
  name                    = "mlw-new"
  resource_group_name     = "rg-ml"
  location                = "taiwannorth"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "direction" {
  name                    = "mlw-direction"
  resource_group_name     = "rg-ml"
  location                = "denmarkwest"
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
  location                = var.id
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }
}

variable "id" {}
