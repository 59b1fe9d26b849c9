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

resource "azapi_resource" "rule" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2024-10-01"
  name      = "rule"
  parent_id = var.unknown
  body = {
    properties = {
      type        = "FQDN"
      destination = "stml.blob.core.windows.net"
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-storage: Write a rule for a private endpoint to the storage account, with subresourceTarget = "blob": its host name cannot be allowed.
    }
  }
}
