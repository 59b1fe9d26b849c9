# azurerm 4.81.0
resource "azurerm_machine_learning_compute_cluster" "one" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set machine_learning_workspace_id: azurerm_machine_learning_compute_cluster requires it.
  name                          = "cpu-one"
  location                      = "westeurope"
  workspace_id                  = var.id
# ^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_compute_cluster has no argument workspace_id. Did you mean machine_learning_workspace_id?
#-
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false
#+   machine_learning_workspace_id = ""

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "one" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set workspace_id: azurerm_machine_learning_datastore_blobstorage requires it.
  name                 = "one"
  machine_learning_workspace_id         = var.id
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_datastore_blobstorage has no argument machine_learning_workspace_id. Did you mean workspace_id?
#-
  storage_container_id = var.id
  account_key          = var.id
#+   workspace_id         = ""
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "one" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set workspace_id: azurerm_machine_learning_workspace_network_outbound_rule_fqdn requires it.
  name             = "packages"
  machine_learning_workspace_id     = var.id
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_machine_learning_workspace_network_outbound_rule_fqdn has no argument machine_learning_workspace_id. Did you mean workspace_id?
#-
  destination_fqdn = "pypi.org"
#+   workspace_id     = ""
}

resource "azurerm_ai_foundry_project" "one" {
  name                = "project-one"
#~   name               = "project-one"
  location            = "westeurope"
#~   location           = "westeurope"
  ai_services_hub_id  = var.id
#~   ai_services_hub_id = var.id
  resource_group_name = "rg-ml"
# ^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_ai_foundry_project has no argument resource_group_name.
#-
}

resource "azurerm_ai_foundry" "one" {
  name                          = "hub-one"
#~   name                         = "hub-one"
  resource_group_name           = "rg-ml"
#~   resource_group_name          = "rg-ml"
  location                      = "westeurope"
#~   location                     = "westeurope"
  key_vault_id                  = var.id
#~   key_vault_id                 = var.id
  storage_account_id            = var.id
#~   storage_account_id           = var.id
  public_network_access_enabled = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_ai_foundry has no argument public_network_access_enabled. Did you mean public_network_access?
#~   public_network_access        = "Disabled"
  high_business_impact          = true
# ^^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_ai_foundry has no argument high_business_impact. Did you mean high_business_impact_enabled?
#~   high_business_impact_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "store" {
  name                    = "mlw-store"
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
    compute_spark_runtime_version = "3.4"
  # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-argument: feature_store has no argument compute_spark_runtime_version. Did you mean computer_spark_runtime_version?
#~     computer_spark_runtime_version = "3.4"
  }
}

variable "id" {}
