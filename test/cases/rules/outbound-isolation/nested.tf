# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-isolated"
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      applicationInsights = var.unknown
      containerRegistry   = var.unknown
      keyVault            = var.unknown
      storageAccount      = var.unknown
      publicNetworkAccess = "Disabled"
      managedNetwork = {
        isolationMode = "AllowInternetOutbound"
#~         isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          packages = {
          #^^^^^^^ warning outbound-isolation: Set isolationMode of azapi_resource.workspace to AllowOnlyApprovedOutbound: with AllowInternetOutbound, Azure takes no rules of this kind.
            type        = "FQDN"
            destination = "pypi.org"
          }
          store = {
            type = "PrivateEndpoint"
            destination = {
              serviceResourceId = var.unknown
              subresourceTarget = "blob"
            }
          }
          others = {
            type        = var.unknown
            destination = "pypi.org"
          }
        }
      }
    }
  }
}
