resource "azurerm_machine_learning_inference_cluster" "long" {
  name                          = "inference_cluster_production"
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information inference-cluster-name: Use 2 to 16 letters, digits and dashes for name: Azure probably refuses others.
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
}

resource "azurerm_machine_learning_inference_cluster" "short" {
  name                          = "inf-production"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
}

variable "unknown" {}
