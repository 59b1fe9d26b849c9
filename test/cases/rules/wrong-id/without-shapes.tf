# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_synapse_firewall_rule" "word" {
  name                 = "office"
  synapse_workspace_id = "synw-ml"
  #                      ^^^^^^^^^ error wrong-id: Set synapse_workspace_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Synapse/workspaces/…, not "synw-ml".
  start_ip_address     = "10.0.0.1"
  end_ip_address       = "10.0.0.9"
}

resource "azurerm_kubernetes_cluster_node_pool" "other" {
  name                  = "gpu"
  kubernetes_cluster_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st"
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set kubernetes_cluster_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.ContainerService/managedClusters/…, not "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st".
  vm_size               = "Standard_NC6s_v3"
}

resource "azurerm_synapse_firewall_rule" "fine" {
  name                 = "office"
  synapse_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/synw-ml"
  start_ip_address     = "10.0.0.1"
  end_ip_address       = "10.0.0.9"
}

resource "azurerm_synapse_firewall_rule" "unknown" {
  name                 = "office"
  synapse_workspace_id = var.unknown
  start_ip_address     = "10.0.0.1"
  end_ip_address       = "10.0.0.9"
}

resource "azurerm_storage_encryption_scope" "word" {
  name               = "keyscope"
  storage_account_id = var.unknown
  source             = "Microsoft.KeyVault"
  key_vault_key_id   = "cmk"
  #                    ^^^^^ error wrong-id: Set key_vault_key_id to the URL of what is in the key vault, not "cmk".
}

resource "azurerm_storage_encryption_scope" "fine" {
  name               = "keyscope"
  storage_account_id = var.unknown
  source             = "Microsoft.KeyVault"
  key_vault_key_id   = "https://kv-ml.vault.azure.net/keys/cmk"
}
