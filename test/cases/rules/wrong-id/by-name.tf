# azurerm 4.81.0
resource "azurerm_availability_set" "ml" {
  name                         = "avail-ml"
  location                     = "westeurope"
  resource_group_name          = "rg-ml"
  proximity_placement_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.Compute/availabilitySets/avail"
  #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-id: Set proximity_placement_group_id to the id of an azurerm_proximity_placement_group, not to that of a Microsoft.Compute/availabilitySets.
}

# The provider compares it without regard to case.
resource "azurerm_availability_set" "right" {
  name                         = "avail-ml"
  location                     = "westeurope"
  resource_group_name          = "rg-ml"
  proximity_placement_group_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg-ml/providers/microsoft.compute/proximityplacementgroups/ppg"
}

resource "azurerm_kubernetes_cluster" "ml" {
  name                = "aks-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "ml"
  private_dns_zone_id = "System"

  default_node_pool {
    name       = "default"
    vm_size    = "Standard_D2s_v3"
    node_count = 1
  }

  identity {
    type = "SystemAssigned"
  }
}
