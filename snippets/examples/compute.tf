# prefix: azureml-compute
# order: 6
# title: Azure ML compute cluster and compute instance
# description: A cluster that goes down to no node, and an instance of one person, for a workspace that is there.
# stops: main, example, STANDARD_DS3_V2

data "azurerm_client_config" "current" {}

data "azurerm_machine_learning_workspace" "main" {
  name                = "mlw-example"
  resource_group_name = "rg-example"
}

resource "azurerm_machine_learning_compute_cluster" "main" {
  name                          = "cpu-example"
  location                      = data.azurerm_machine_learning_workspace.main.location
  machine_learning_workspace_id = data.azurerm_machine_learning_workspace.main.id
  vm_size                       = "STANDARD_DS3_V2"
  vm_priority                   = "Dedicated"
  local_auth_enabled            = false

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 2
    scale_down_nodes_after_idle_duration = "PT5M"
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_instance" "main" {
  name                          = "ci-example-team"
  machine_learning_workspace_id = data.azurerm_machine_learning_workspace.main.id
  virtual_machine_size          = "STANDARD_DS3_V2"
  authorization_type            = "personal"
  local_auth_enabled            = false

  assign_to_user {
    object_id = data.azurerm_client_config.current.object_id
    tenant_id = data.azurerm_client_config.current.tenant_id
  }

  identity {
    type = "SystemAssigned"
  }
}
