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

resource "azapi_resource" "cpu" {
  for_each  = var.sizes
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = each.key
  parent_id = var.workspace_id
  location  = data.azapi_resource.machine_learning_workspace.output.location
  body = {
    properties = {
      computeLocation = "westeurope"
      properties = {
        scaleSettings = {
          maxNodeCount                = 4
          minNodeCount                = 0
          nodeIdleTimeBeforeScaleDown = "PT2M"
        }
        vmPriority = "Dedicated"
        vmSize     = each.value

        enableNodePublicIp          = true
        remoteLoginPortPublicAccess = "Disabled"
      }

      description      = ""
      disableLocalAuth = false
      computeType      = "AmlCompute"
    }

    sku = {
      tier = data.azapi_resource.machine_learning_workspace.output.sku.tier
      name = data.azapi_resource.machine_learning_workspace.output.sku.name
    }
  }
}

moved {
  from = azurerm_machine_learning_compute_cluster.cpu
  to   = azapi_resource.cpu
}

resource "azapi_resource" "dev" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "dev-ml"
  parent_id = var.workspace_id
  location  = data.azapi_resource.machine_learning_workspace.output.location
  body = {
    properties = {
      properties = {
        vmSize = "Standard_DS2_v2"

        enableNodePublicIp = true
        sshSettings = {
          sshPublicAccess = "Disabled"
        }
      }

      description      = ""
      disableLocalAuth = false
      computeType      = "ComputeInstance"
    }
  }
}

moved {
  from = azurerm_machine_learning_compute_instance.dev
  to   = azapi_resource.dev
}

resource "azapi_resource" "main" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2025-06-01"
  name      = "inference"
  parent_id = var.workspace_id
  location  = "westeurope"
  body = {
    properties = {
      properties = {
        clusterPurpose = "DevTest"

        clusterFqdn = coalesce(try(data.azapi_resource.kubernetes_cluster.output.properties.privateFQDN, null), data.azapi_resource.kubernetes_cluster.output.properties.fqdn)
      }
      resourceId = var.cluster_id

      description     = ""
      computeType     = "AKS"
      computeLocation = data.azapi_resource.kubernetes_cluster.output.location
    }
  }
}

moved {
  from = azurerm_machine_learning_inference_cluster.main
  to   = azapi_resource.main
}
