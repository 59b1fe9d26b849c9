# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "alone" {
  name                    = "mlw-alone"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "FeatureStore"
  #                         ^^^^^^^^^^^^^^ error feature-store: Add a feature_store block with at least one argument: a workspace of the kind FeatureStore needs it.

  identity {
    type = "SystemAssigned"
  }
#+
#+   feature_store {
#+     computer_spark_runtime_version = "3.4"
#+   }
}

resource "azurerm_machine_learning_workspace" "empty" {
  name                    = "mlw-empty"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "FeatureStore"

  identity {
    type = "SystemAssigned"
  }

  feature_store {}
  #^^^^^^^^^^^^ error feature-store: Set an argument of feature_store, such as computer_spark_runtime_version: the provider treats an empty block as missing.
#~   feature_store {
#+     computer_spark_runtime_version = "3.4"
#+   }
}

resource "azurerm_machine_learning_workspace" "default" {
  name                    = "mlw-default"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
#+   kind                    = "FeatureStore"

  identity {
    type = "SystemAssigned"
  }

  feature_store {
  #^^^^^^^^^^^^ error feature-store: Set kind to "FeatureStore", or remove feature_store: the provider refuses it for other workspaces.
    computer_spark_runtime_version = "3.4"
  }
}

resource "azurerm_machine_learning_workspace" "written" {
  name                    = "mlw-written"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "Default"
#~   kind                    = "FeatureStore"

  identity {
    type = "SystemAssigned"
  }

  feature_store {
  #^^^^^^^^^^^^ error feature-store: Set kind to "FeatureStore", or remove feature_store: the provider refuses it for other workspaces.
    computer_spark_runtime_version = "3.4"
  }
}

resource "azurerm_machine_learning_workspace" "nothing" {
  name                    = "mlw-nothing"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id

  identity {
    type = "SystemAssigned"
  }

  feature_store {}
  #^^^^^^^^^^^^ warning feature-store: Remove feature_store: the provider treats an empty block as missing.
#- 2 lines
}

resource "azurerm_machine_learning_workspace" "fine" {
  name                    = "mlw-fine"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "FeatureStore"

  identity {
    type = "SystemAssigned"
  }

  feature_store {
    computer_spark_runtime_version = "3.4"
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
  kind                    = var.kind

  identity {
    type = "SystemAssigned"
  }

  feature_store {
    computer_spark_runtime_version = "3.4"
  }
}

resource "azurerm_machine_learning_workspace" "dynamic" {
  name                    = "mlw-dynamic"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.id
  container_registry_id   = var.id
  key_vault_id            = var.id
  storage_account_id      = var.id
  kind                    = "FeatureStore"

  identity {
    type = "SystemAssigned"
  }

  dynamic "feature_store" {
    for_each = var.stores
    content {
      computer_spark_runtime_version = feature_store.value
    }
  }
}

variable "kind" {}

variable "stores" {}

variable "id" {}
