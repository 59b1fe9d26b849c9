# azurerm 4.81.0
# A role on what holds the target is enough, and so is one that is not known.
provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "aks" {
  name     = "rg-aks"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "cluster" {
  name                = "id-cluster"
  resource_group_name = azurerm_resource_group.aks.name
  location            = "westeurope"
}

resource "azurerm_private_dns_zone" "aks" {
  name                = "privatelink.westeurope.azmk8s.io"
  resource_group_name = azurerm_resource_group.aks.name
}

resource "azurerm_role_assignment" "group" {
  scope                = azurerm_resource_group.aks.id
  role_definition_name = "Contributor"
  principal_id         = azurerm_user_assigned_identity.cluster.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_kubernetes_cluster" "passes" {
  name                    = "aks-passes"
  resource_group_name     = azurerm_resource_group.aks.name
  location                = "westeurope"
  dns_prefix              = "passes"
  private_cluster_enabled = true
  private_dns_zone_id     = azurerm_private_dns_zone.aks.id

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_D2s_v5"
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.cluster.id]
  }

  depends_on = [azurerm_role_assignment.group]
}
