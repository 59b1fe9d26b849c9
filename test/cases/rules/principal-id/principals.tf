# azurerm 4.81.0
variable "unknown" {}

data "azurerm_client_config" "me" {}

resource "azurerm_user_assigned_identity" "ml" {
  name                = "id-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
}

resource "azurerm_role_assignment" "client" {
  scope                = var.unknown
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.ml.client_id
  #                                                        ^^^^^^^^^ error principal-id: Use principal_id of azurerm_user_assigned_identity.ml: principal_id takes an object id, which client_id is not.
#~   principal_id         = azurerm_user_assigned_identity.ml.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "whole" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope                = var.unknown
  role_definition_name = "Contributor"
  principal_id         = local.identity
  #                      ^^^^^^^^^^^^^^ error principal-id: Use principal_id of azurerm_user_assigned_identity.ml: principal_id takes an object id, which id is not.
  principal_type       = "ServicePrincipal"
}

resource "azurerm_key_vault_access_policy" "tenant" {
  key_vault_id       = var.unknown
  tenant_id          = var.unknown
  object_id          = data.azurerm_client_config.me.tenant_id
  #                                                  ^^^^^^^^^ error principal-id: Use object_id of data.azurerm_client_config.me: object_id takes an object id, which tenant_id is not.
#~   object_id          = data.azurerm_client_config.me.object_id
  secret_permissions = ["Get"]
}

resource "azurerm_key_vault" "inside" {
  name                = "kv-inside-4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku_name            = "standard"
  tenant_id           = var.unknown
  access_policy {
    tenant_id = var.unknown
    object_id = azurerm_user_assigned_identity.ml.id
    #                                             ^^ error principal-id: Use principal_id of azurerm_user_assigned_identity.ml: object_id takes an object id, which id is not.
#~     object_id = azurerm_user_assigned_identity.ml.principal_id
  }
}

resource "azurerm_role_assignment" "fine" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope                = var.unknown
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.ml.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_key_vault_access_policy" "fine" {
  key_vault_id       = var.unknown
  tenant_id          = var.unknown
  object_id          = data.azurerm_client_config.me.object_id
  secret_permissions = ["Get"]
}

resource "azurerm_role_assignment" "unknown" {
  scope                = var.unknown
  role_definition_name = "Contributor"
  principal_id         = var.unknown
  principal_type       = "ServicePrincipal"
}

locals {
  identity = azurerm_user_assigned_identity.ml.id
}

resource "azurerm_kubernetes_cluster" "apps" {
  name                = "aks-apps"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  dns_prefix          = "apps"

  default_node_pool {
    name       = "default"
    vm_size    = "Standard_D2s_v5"
    node_count = 1
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_role_assignment" "pull" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  role_definition_name = "AcrPull"
  principal_id         = azurerm_kubernetes_cluster.apps.kubelet_identity[0].client_id
  #                                                                          ^^^^^^^^^ error principal-id: Use object_id of kubelet_identity of azurerm_kubernetes_cluster.apps: principal_id takes an object id, which client_id is not.
#~   principal_id         = azurerm_kubernetes_cluster.apps.kubelet_identity[0].object_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "pulls" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  role_definition_name = "Reader"
  principal_id         = azurerm_kubernetes_cluster.apps.kubelet_identity[0].object_id
  principal_type       = "ServicePrincipal"
}
