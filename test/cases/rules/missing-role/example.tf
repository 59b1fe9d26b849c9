# azurerm 4.81.0
# The identity of a cluster needs a role on the identity of its nodes.
provider "azurerm" {
  features {}
}

resource "azurerm_user_assigned_identity" "cluster" {
  name                = "id-cluster"
  resource_group_name = "rg-aks"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "nodes" {
  name                = "id-nodes"
  resource_group_name = "rg-aks"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "allowed" {
  name                = "id-allowed"
  resource_group_name = "rg-aks"
  location            = "westeurope"
}

resource "azurerm_role_assignment" "allowed" {
  scope                = azurerm_user_assigned_identity.nodes.id
  role_definition_name = "Managed Identity Operator"
  principal_id         = azurerm_user_assigned_identity.allowed.principal_id
  principal_type       = "ServicePrincipal"
}

#+ resource "azurerm_role_assignment" "cluster_managed_identity_operator" {
#+   scope                = azurerm_user_assigned_identity.nodes.id
#+   role_definition_name = "Managed Identity Operator"
#+   principal_id         = azurerm_user_assigned_identity.cluster.principal_id
#+   principal_type       = "ServicePrincipal"
#+ }
#+
resource "azurerm_kubernetes_cluster" "lacking" {
  name                = "aks-lacking"
  resource_group_name = "rg-aks"
  location            = "westeurope"
  dns_prefix          = "lacking"

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_D2s_v5"
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
    #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-role: Give azurerm_user_assigned_identity.cluster the role Managed Identity Operator on azurerm_user_assigned_identity.nodes: Azure answers with CustomKubeletIdentityMissingPermissionError without it.
  }

  kubelet_identity {
    client_id                 = azurerm_user_assigned_identity.nodes.client_id
    object_id                 = azurerm_user_assigned_identity.nodes.principal_id
    user_assigned_identity_id = azurerm_user_assigned_identity.nodes.id
  }
#+
#+   depends_on = [azurerm_role_assignment.cluster_managed_identity_operator]
}

resource "azurerm_kubernetes_cluster" "passes" {
  name                = "aks-passes"
  resource_group_name = "rg-aks"
  location            = "westeurope"
  dns_prefix          = "passes"

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_D2s_v5"
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.allowed.id]
  }

  kubelet_identity {
    client_id                 = azurerm_user_assigned_identity.nodes.client_id
    object_id                 = azurerm_user_assigned_identity.nodes.principal_id
    user_assigned_identity_id = azurerm_user_assigned_identity.nodes.id
  }

  depends_on = [azurerm_role_assignment.allowed]
}

resource "azurerm_kubernetes_cluster" "unknown" {
  name                = "aks-unknown"
  resource_group_name = "rg-aks"
  location            = "westeurope"
  dns_prefix          = "unknown"

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_D2s_v5"
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [var.identity_id]
  }

  kubelet_identity {
    client_id                 = azurerm_user_assigned_identity.nodes.client_id
    object_id                 = azurerm_user_assigned_identity.nodes.principal_id
    user_assigned_identity_id = azurerm_user_assigned_identity.nodes.id
  }
}

variable "identity_id" {
  type = string
}
