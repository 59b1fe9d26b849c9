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
      type = "ServiceTag"
      destination = {
        serviceTag = "AzureMonitor"
        protocol   = "TCP"
        portRanges = "80,655535"
        #            ^^^^^^^^^^^ warning outbound-ports: Change portRanges: "655535" is not a port or range of ports from 1 to 65535, as in "80,1024-65535".
#~         portRanges = "80,65535"
      }
    }
  }
}
