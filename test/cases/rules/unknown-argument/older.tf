# azurerm 3.60.0
# Of this release only the structure is known.
variable "unknown" {}

resource "azurerm_kubernetes_cluster" "gone" {
  name                = "aks-gone"
  location            = "westeurope"
  resource_group_name = "rg-gone"
  dns_prefix          = "gone"

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_sizes   = var.unknown
    #^^^^^^^ error unknown-argument: default_node_pool has no argument vm_sizes.
#-
    vm_size    = var.unknown
  }

  identity {
    type = "SystemAssigned"
  }

  addon_profile {}
  #^^^^^^^^^^^^ error unknown-argument: azurerm_kubernetes_cluster has no block addon_profile. It was in azurerm 2.99.0, and this folder uses 3.60.0.
#- 2 lines
}

# It has its arguments of then, and values that nothing is known of.
resource "azurerm_kubernetes_cluster" "fine" {
  name                            = "aks-fine"
  location                        = "westeurope"
  resource_group_name             = "rg-fine"
  dns_prefix                      = "fine"
  api_server_authorized_ip_ranges = ["10.0.0.0/8"]
  support_plan                    = "Whatever"
  #^^^^^^^^^^^ error unknown-argument: azurerm_kubernetes_cluster has no argument support_plan. It is in azurerm 3.84.0, and this folder uses 3.60.0.
#-

  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_D2s_v3"
  }

  identity {
    type = "SystemAssigned"
  }
}
