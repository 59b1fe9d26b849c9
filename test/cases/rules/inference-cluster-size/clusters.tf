# azurerm 4.81.0
variable "unknown" {}

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

resource "azurerm_kubernetes_cluster" "large" {
  name                = "aks-large"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "large"
  default_node_pool {
    name       = "default"
    node_count = 3
    vm_size    = "Standard_D4s_v5"
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kubernetes_cluster" "scaled" {
  name                = "aks-scaled"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "scaled"
  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = "Standard_DS2_v2"
    auto_scaling_enabled = true
    min_count = 1
    max_count = 9
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kubernetes_cluster" "unknown" {
  name                = "aks-unknown"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  dns_prefix          = "unknown"
  default_node_pool {
    name       = "default"
    node_count = 1
    vm_size    = var.unknown
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

resource "azurerm_machine_learning_inference_cluster" "dense" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = azurerm_kubernetes_cluster.small.id
  cluster_purpose               = "DenseProd"
  #                               ^^^^^^^^^^^ warning inference-cluster-size: Give azurerm_kubernetes_cluster.small at least 12 virtual CPUs for DenseProd, or set cluster_purpose to "DevTest": it has 2.
#~   cluster_purpose               = "DevTest"
}

resource "azurerm_machine_learning_inference_cluster" "test" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = azurerm_kubernetes_cluster.small.id
  cluster_purpose               = "DevTest"
}

resource "azurerm_machine_learning_inference_cluster" "fine" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = azurerm_kubernetes_cluster.large.id
}

resource "azurerm_machine_learning_inference_cluster" "scaled" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = azurerm_kubernetes_cluster.scaled.id
}

resource "azurerm_machine_learning_inference_cluster" "unknown" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = azurerm_kubernetes_cluster.unknown.id
}
