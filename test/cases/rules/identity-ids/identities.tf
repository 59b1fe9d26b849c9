# azurerm 4.81.0
resource "azurerm_user_assigned_identity" "train" {
  name                = "id-train"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_machine_learning_workspace" "without" {
  name                    = "mlw-without"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "UserAssigned"
    #      ^^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type UserAssigned needs it.
#~     type         = "UserAssigned"
#+     identity_ids = [azurerm_user_assigned_identity.train.id]
  }
}

resource "azurerm_machine_learning_workspace" "empty" {
  name                    = "mlw-empty"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type         = "UserAssigned"
    identity_ids = []
  # ^^^^^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type UserAssigned needs it.
#~     identity_ids = [azurerm_user_assigned_identity.train.id]
  }
}

resource "azurerm_machine_learning_workspace" "superfluous" {
  name                    = "mlw-superfluous"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type         = "SystemAssigned"
#~     type = "SystemAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  # ^^^^^^^^^^^^ warning identity-ids: Remove identity_ids, or add UserAssigned to the type: with SystemAssigned the provider does not allow any.
#-
  }
}

resource "azurerm_storage_account" "plain" {
  name                     = "stplain4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  identity {
    type = "SystemAssigned, UserAssigned"
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning identity-ids: Set identity_ids to at least one user-assigned identity: the type SystemAssigned, UserAssigned needs it.
#~     type         = "SystemAssigned, UserAssigned"
#+     identity_ids = [azurerm_user_assigned_identity.train.id]
  }
}

resource "azurerm_machine_learning_workspace" "both" {
  name                    = "mlw-both"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type         = "SystemAssigned, UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.train.id]
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type         = "UserAssigned"
    identity_ids = var.ids
  }
}

resource "azurerm_machine_learning_workspace" "also_unknown" {
  name                    = "mlw-also-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = var.type
  }
}

variable "ids" {}

variable "type" {}

variable "id" {}
