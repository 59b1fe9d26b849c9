# azurerm 5.2.0
# An identity has roles on several clusters: an instance needs those on the cluster that it is about.
resource "azurerm_data_protection_backup_vault" "vault" {
  name                = "bvault-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  datastore_type      = "VaultStore"
  redundancy          = "LocallyRedundant"

  identity {
    type = "SystemAssigned"
  }
}

data "azurerm_kubernetes_cluster" "shop" {
  name                = "aks-shop"
  resource_group_name = "rg-orders"
}

resource "azurerm_kubernetes_cluster" "orders" {
  name                = "aks-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  dns_prefix          = "orders"

  default_node_pool {
    name       = "default"
    vm_size    = "Standard_D2s_v3"
    node_count = 1
  }

  identity {
    type = "SystemAssigned"
  }

  node_provisioning_profile {
    mode = "Manual"
  }
}

resource "azurerm_role_assignment" "shop" {
  scope                = data.azurerm_kubernetes_cluster.shop.id
  role_definition_name = "Reader"
  principal_id         = azurerm_data_protection_backup_vault.vault.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "orders" {
  scope                = azurerm_kubernetes_cluster.orders.id
  role_definition_name = "Reader"
  principal_id         = azurerm_data_protection_backup_vault.vault.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_data_protection_backup_instance_kubernetes_cluster" "shop" {
  name                         = "shop"
  location                     = "westeurope"
  vault_id                     = azurerm_data_protection_backup_vault.vault.id
  kubernetes_cluster_id        = data.azurerm_kubernetes_cluster.shop.id
  snapshot_resource_group_name = "rg-snapshots"
  backup_policy_id             = var.policy_id
  depends_on                   = [azurerm_role_assignment.shop]
}

resource "azurerm_data_protection_backup_instance_kubernetes_cluster" "orders" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.orders to depends_on: the identities of the vault and of the cluster need their roles before the instance is created.
  name                         = "orders"
  location                     = "westeurope"
  vault_id                     = azurerm_data_protection_backup_vault.vault.id
  kubernetes_cluster_id        = azurerm_kubernetes_cluster.orders.id
  snapshot_resource_group_name = "rg-snapshots"
  backup_policy_id             = var.policy_id
#+
#+   depends_on = [azurerm_role_assignment.orders]
}

variable "policy_id" {
  type = string
}
