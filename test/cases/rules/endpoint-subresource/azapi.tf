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
            #                      ^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Try again where the account is new: Azure's network does not know a new account at once, and may answer with 400 AccountProvisioningStateInvalid (state Accepted).
            groupIds             = ["accounts"]
            #                       ^^^^^^^^^^ warning endpoint-subresource: Set groupIds to "account": the resource has no "accounts".
#~             groupIds             = ["account"]
          }
        }
      ]
    }
  }
#+   retry = {
#+     error_message_regex = ["Account.*state Accepted"]
#+   }
}
