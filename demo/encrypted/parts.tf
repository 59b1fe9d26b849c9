# What is in the workspace.

resource "azurerm_storage_container" "raw" {
  name               = "raw"
  storage_account_id = azurerm_storage_account.ml.id
}

resource "azurerm_machine_learning_datastore_blobstorage" "raw" {
  name                 = "raw_data"
  workspace_id         = azurerm_machine_learning_workspace.ml.id
  storage_container_id = azurerm_storage_container.raw.id

  # Mistake: everybody who reads the code or its history has the key.
  account_key = "ZGVtbyBrZXksIG5vdCBhIHJlYWwgb25l"
}

resource "azurerm_machine_learning_workspace_network_outbound_rule_fqdn" "packages" {
  name = "packages"

  # Mistake: rules for host names need AllowOnlyApprovedOutbound.
  workspace_id = azurerm_machine_learning_workspace.ml.id

  # Mistake: a host name alone, without scheme or path.
  destination_fqdn = "https://pypi.org/simple"
}

resource "azurerm_machine_learning_compute_cluster" "train" {
  name                          = "train"
  location                      = azurerm_resource_group.ml.location
  machine_learning_workspace_id = azurerm_machine_learning_workspace.ml.id
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS3_V2"
  local_auth_enabled            = false

  scale_settings {
    max_node_count = 4
    # Mistake: the cluster never has more than four nodes.
    min_node_count = 8
    # Mistake: Azure wants an ISO 8601 duration.
    scale_down_nodes_after_idle_duration = "10m"
  }
}
