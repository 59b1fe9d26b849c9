# azurerm 4.81.0
provider "azurerm" {
  features {
    machine_learning {
      purge_soft_deleted_workspace_on_destroy = true
    }
  }
}

resource "azurerm_machine_learning_workspace" "wrong" {
  name                     = "mlw-wrong"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  application_insights_id  = var.id
  container_registry_id    = var.id
  key_vault_id             = var.id
  storage_account_id       = var.id
  image_build_compute_name = "image-builder"
  #                          ^^^^^^^^^^^^^^^ warning image-build-compute: Name a cluster of this workspace: none is called "image-builder", only "cpu-first".
#~   image_build_compute_name = "cpu-first"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_cluster" "first" {
  name                          = "cpu-first"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.wrong.id
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

variable "id" {}
