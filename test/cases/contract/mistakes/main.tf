resource "azurerm_machine_learning_workspace" "ml" {
  name                    = "m"
  location                = "westeurope"
  resource_group_name     = "rg-ml"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv"
  key_vault_identifier    = "kv"
  storage_account_id      = azurerm_storage_account.ml.ident
  workspace_id            = "w"

  identity {
    type = "systemassigned"
  }

  managed_network {
    isolation_mode = "Open"
  }
}

resource "azurerm_storage_account" "ml" {
  name                     = "ST_ML"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = true
  account_replication_type = "LRS"
  min_tls_version          = ["TLS1_2"]
}

resource "azurerm_machine_learning_compute_cluster" "ml" {
  name                          = "cluster"
  location                      = "westeurope"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.ml.id
  vm_priority                   = "Dedicated"
  vm_size                       = "STANDARD_DS2_V2"

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 1
    scale_down_nodes_after_idle_duration = "30 seconds"
  }

  identity {
    type = "SystemAssigned"
  }

  identity {
    type = "SystemAssigned"
  }
}
