resource "azurerm_machine_learning_inference_cluster" "half" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
  #^^ error inference-cluster-certificate: Set key of ssl too: cname needs it.
    cert  = file("cert.pem")
    cname = "ml.contoso.com"
  }
}

resource "azurerm_machine_learning_inference_cluster" "whole" {
  name                          = "inf-test"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
    key   = file("key.pem")
    cert  = file("cert.pem")
    cname = "ml.contoso.com"
  }
}

variable "unknown" {}
