# What is sent of a workspace and a cluster that are declared elsewhere is read of them.
variable "workspace_id" {
  type    = string
  default = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml/providers/Microsoft.MachineLearningServices/workspaces/mlw-ml"
}

variable "cluster_id" {
  type    = string
  default = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml/providers/Microsoft.ContainerService/managedClusters/aks-ml"
}

variable "sizes" {
  type    = map(string)
  default = { small = "Standard_DS2_v2", large = "Standard_DS3_v2" }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  for_each                      = var.sizes
  name                          = each.key
  location                      = "westeurope"
  machine_learning_workspace_id = var.workspace_id
  vm_priority                   = "Dedicated"
  vm_size                       = each.value

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT2M"
  }
}

resource "azurerm_machine_learning_compute_instance" "dev" {
  name                          = "dev-ml"
  machine_learning_workspace_id = var.workspace_id
  virtual_machine_size          = "Standard_DS2_v2"
}

resource "azurerm_machine_learning_inference_cluster" "main" {
  name                          = "inference"
  location                      = "westeurope"
  cluster_purpose               = "DevTest"
  kubernetes_cluster_id         = var.cluster_id
  machine_learning_workspace_id = var.workspace_id
}
