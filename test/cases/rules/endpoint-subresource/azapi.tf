# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    kind       = "AIServices"
    sku        = { name = "S0" }
    properties = {}
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.Network/privateEndpoints@2024-10-01"
  name      = "pe-account"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnet = { id = var.unknown }
      privateLinkServiceConnections = [
        {
          name = "account"
          properties = {
            privateLinkServiceId = azapi_resource.account.id
            groupIds             = ["accounts"]
            #                       ^^^^^^^^^^ warning endpoint-subresource: Set groupIds to "account": the resource has no "accounts".
#~             groupIds             = ["account"]
          }
        }
      ]
    }
  }
}
