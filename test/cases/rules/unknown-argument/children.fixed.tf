# azurerm 4.81.0
resource "azurerm_machine_learning_compute_cluster" "one" {
  name                          = "cpu-one"
  location                      = "westeurope"
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false
  machine_learning_workspace_id = ""

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

resource "azurerm_machine_learning_datastore_blobstorage" "one" {
  name                 = "one"
  storage_container_id = var.id
  account_key          = var.id
  workspace_id         = ""
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "one" {
  name             = "packages"
  destination_fqdn = "pypi.org"
  workspace_id     = ""
}

resource "azurerm_ai_foundry_project" "one" {
  name               = "project-one"
  location           = "westeurope"
  ai_services_hub_id = var.id
}

resource "azurerm_ai_foundry" "one" {
  name                         = "hub-one"
  resource_group_name          = "rg-ml"
  location                     = "westeurope"
  key_vault_id                 = var.id
  storage_account_id           = var.id
  public_network_access        = "Disabled"
  high_business_impact_enabled = true

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
    computer_spark_runtime_version = "3.4"
  }
}

variable "id" {}
