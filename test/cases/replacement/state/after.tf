resource "azurerm_resource_group" "rg" {
  name     = "rg-ml"
  location = "North Europe"
  #^^^^^^^ warning replaces-resource: Changing location replaces azurerm_resource_group.rg: it would be destroyed and created again.
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

resource "azurerm_key_vault" "kv" {
  name                       = "kv-ml"
  location                   = "westeurope"
  resource_group_name        = "rg-other"
  #^^^^^^^^^^^^^^^^^^ warning replaces-resource: Changing resource_group_name replaces azurerm_key_vault.kv: it would be destroyed and created again.
  tenant_id                  = "11111111-2222-3333-4444-555555555555"
  sku_name                   = "standard"
  rbac_authorization_enabled = true
  purge_protection_enabled   = false
  #^^^^^^^^^^^^^^^^^^^^^^^ error one-way-change: Keep purge_protection_enabled as it was: once on, it cannot be turned off, and the vault cannot be purged before its retention ends.
#~   purge_protection_enabled   = true
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

resource "azurerm_storage_account" "st" {
  name                     = "stml"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"
  is_hns_enabled           = true
  #^^^^^^^^^^^^^ warning replaces-resource: Changing is_hns_enabled replaces azurerm_storage_account.st: it would be destroyed and created again.
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning replaces-resource: Removing description replaces azurerm_machine_learning_compute_cluster.cpu: it would be destroyed and created again.
  name                          = "cpu"
  location                      = "westeurope"
  machine_learning_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw"
  vm_priority                   = "Dedicated"
  vm_size                       = "Standard_DS3_v2"

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT2M"
  }
#+
#+   lifecycle {
#+     prevent_destroy = true
#+   }
}
