# azurerm 4.50.0

# Releases before 4.65 take this.
resource "azurerm_kubernetes_cluster_node_pool" "spot" {
  name                  = "spot"
  kubernetes_cluster_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ContainerService/managedClusters/k"
  vm_size               = "Standard_D4s_v5"
  priority              = "Spot"

  upgrade_settings {
    max_surge = "10%"
  }
}
