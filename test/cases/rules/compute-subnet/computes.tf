variable "unknown" {}

resource "azurerm_subnet" "s" {
  name                 = "snet"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.0.0/24"]
}

resource "azurerm_machine_learning_workspace" "plain" {
  name                    = "mlw-plain"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_workspace" "managed" {
  name                    = "mlw-managed"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = "AllowOnlyApprovedOutbound"
  }
}

resource "azurerm_machine_learning_workspace" "unknown" {
  name                    = "mlw-unknown"
  resource_group_name     = "rg-ml"
  location                = "westeurope"
  application_insights_id = var.unknown
  container_registry_id   = var.unknown
  key_vault_id            = var.unknown
  storage_account_id      = var.unknown
  identity {
    type = "SystemAssigned"
  }
  managed_network {
    isolation_mode = var.unknown
  }
}

resource "azurerm_machine_learning_compute_instance" "placed" {
  name                          = "ci-anna"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.managed.id
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  subnet_resource_id            = azurerm_subnet.s.id
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error compute-subnet: Remove subnet_resource_id: computes of azurerm_machine_learning_workspace.managed are in its managed network (AllowOnlyApprovedOutbound).
#-
}

resource "azurerm_machine_learning_compute_cluster" "placed" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.managed.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  subnet_resource_id            = azurerm_subnet.s.id
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error compute-subnet: Remove subnet_resource_id: computes of azurerm_machine_learning_workspace.managed are in its managed network (AllowOnlyApprovedOutbound).
#-
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}

resource "azurerm_machine_learning_compute_instance" "fine" {
  name                          = "ci-anna"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.plain.id
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  subnet_resource_id            = azurerm_subnet.s.id
}

resource "azurerm_machine_learning_compute_instance" "unknown" {
  name                          = "ci-anna"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.unknown.id
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  subnet_resource_id            = azurerm_subnet.s.id
}

resource "azurerm_machine_learning_compute_cluster" "maybe" {
  name                          = "cpu-training"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.managed.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false
  subnet_resource_id            = var.unknown
  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT10M"
  }
}
