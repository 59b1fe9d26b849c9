# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "k8s" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "k8s"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AKS"
      disableLocalAuth = true
      resourceId = var.unknown
      properties = {
        clusterPurpose = "DevTest"
        sslConfiguration = {
        #^^^^^^^^^^^^^^^ warning inference-cluster-certificate: Set key and cname of sslConfiguration too: cert needs them.
          status = "Enabled"
          cert   = "LS0t"
        }
      }
    }
  }
}
