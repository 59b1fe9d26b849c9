# azurerm 4.81.0
resource "azurerm_kubernetes_cluster" "small" {
  name                = "aks-small"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "small"
  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_DS2_v2"
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_inference_cluster" "left" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = azurerm_kubernetes_cluster.small.id
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning inference-cluster-size: Give azurerm_kubernetes_cluster.small at least 12 virtual CPUs for FastProd, the default of cluster_purpose, or set cluster_purpose to "DevTest": it has 2.
#+   cluster_purpose               = "DevTest"
}

variable "unknown" {}
