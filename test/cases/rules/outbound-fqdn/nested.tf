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
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          packages = {
            type        = "FQDN"
            destination = "https://pypi.org/simple"
            #             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-fqdn: Set destination to a host name alone, "pypi.org": no scheme, port or path.
#~             destination = "pypi.org"
          }
          models = {
            type        = "FQDN"
            destination = "huggingface.co"
          }
          mirror = {
            type        = "FQDN"
            destination = var.unknown
          }
          (var.unknown) = {
            type        = "FQDN"
            destination = "https://example.com"
          }
        }
      }
    }
  }
}
