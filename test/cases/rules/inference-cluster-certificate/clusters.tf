variable "unknown" {}

resource "azurerm_machine_learning_inference_cluster" "half" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
  #^^ error inference-cluster-certificate: Set key of ssl too: cname needs it.
    cert = file("cert.pem")
    cname = "ml.contoso.com"
  }
}

resource "azurerm_machine_learning_inference_cluster" "fine" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
    cert  = file("cert.pem")
    key   = file("key.pem")
    cname = "ml.contoso.com"
  }
}

resource "azurerm_machine_learning_inference_cluster" "label" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
    leaf_domain_label = "contoso"
  }
}

resource "azurerm_machine_learning_inference_cluster" "unknown" {
  name                          = "inf-prod"
  location                      = "westeurope"
  machine_learning_workspace_id = var.unknown
  kubernetes_cluster_id         = var.unknown
  ssl {
    cert = var.unknown
  }
}
