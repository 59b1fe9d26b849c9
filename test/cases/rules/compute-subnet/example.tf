resource "azurerm_subnet" "s" {
  name                 = "snet"
  resource_group_name  = "rg-ml"
  virtual_network_name = "vnet"
  address_prefixes     = ["10.0.0.0/24"]
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

resource "azurerm_machine_learning_compute_instance" "placed" {
  name                          = "ci-anna"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.managed.id
  virtual_machine_size          = "Standard_DS3_v2"
  local_auth_enabled            = false
  subnet_resource_id            = azurerm_subnet.s.id
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error compute-subnet: Remove subnet_resource_id: computes of azurerm_machine_learning_workspace.managed are in its managed network (AllowOnlyApprovedOutbound).
#-
}

variable "unknown" {}
