# azurerm 4.81.0
resource "azurerm_machine_learning_workspace" "circle" {
  name                     = "mlw-circle"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  application_insights_id  = var.id
  container_registry_id    = var.id
  key_vault_id             = var.id
  storage_account_id       = var.id
  image_build_compute_name = azurerm_machine_learning_compute_cluster.builder.name
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning image-build-compute: Write the name of azurerm_machine_learning_compute_cluster.builder as text: it needs the id of this workspace, so a reference back is a cycle.
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azurerm_machine_learning_workspace.circle → azurerm_machine_learning_compute_cluster.builder → azurerm_machine_learning_workspace.circle.
#~   image_build_compute_name = "cpu-builder"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_cluster" "builder" {
  name                          = "cpu-builder"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.circle.id
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azurerm_machine_learning_compute_cluster.builder → azurerm_machine_learning_workspace.circle → azurerm_machine_learning_compute_cluster.builder.
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }
}

resource "azurerm_machine_learning_workspace" "other" {
  name                     = "mlw-other"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  application_insights_id  = var.id
  container_registry_id    = var.id
  key_vault_id             = var.id
  storage_account_id       = var.id
  image_build_compute_name = azurerm_machine_learning_compute_cluster.free.name

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_cluster" "free" {
  name                          = "cpu-free"
  location                      = "westeurope"
  machine_learning_workspace_id = var.id
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
