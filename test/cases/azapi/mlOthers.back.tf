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

data "azapi_resource" "machine_learning_workspace" {
  type                   = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id            = var.workspace_id
  response_export_values = ["location", "sku.name", "sku.tier"]
}

data "azapi_resource" "kubernetes_cluster" {
  type                   = "Microsoft.ContainerService/managedClusters@2025-10-01"
  resource_id            = var.cluster_id
  response_export_values = ["location", "properties.fqdn", "properties.privateFQDN"]
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  for_each                      = var.sizes
  name                          = each.key
  machine_learning_workspace_id = var.workspace_id
  location                      = "westeurope"

  scale_settings {
    max_node_count                       = 4
    min_node_count                       = 0
    scale_down_nodes_after_idle_duration = "PT2M"
  }

  vm_priority = "Dedicated"
  vm_size     = each.value
}

removed {
  from = azapi_resource.cpu

  lifecycle {
    destroy = false
  }
}

import {
  for_each = var.sizes
  to       = azurerm_machine_learning_compute_cluster.cpu[each.key]
  id       = "${var.workspace_id}/computes/${each.key}"
}

resource "azurerm_machine_learning_compute_instance" "dev" {
  name                          = "dev-ml"
  machine_learning_workspace_id = var.workspace_id
  virtual_machine_size          = "Standard_DS2_v2"
}

removed {
  from = azapi_resource.dev

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_compute_instance.dev
  id = "${var.workspace_id}/computes/dev-ml"
}

resource "azurerm_machine_learning_inference_cluster" "main" {
  name                          = "inference"
  machine_learning_workspace_id = var.workspace_id
  location                      = "westeurope"
  cluster_purpose               = "DevTest"
  kubernetes_cluster_id         = var.cluster_id
}

removed {
  from = azapi_resource.main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_inference_cluster.main
  id = "${var.workspace_id}/computes/inference"
}
