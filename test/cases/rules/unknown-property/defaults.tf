# azapi 2.12.0
variable "unknown" {}

variable "subnets" {
  default = ["one"]
}

# Since the default counts, there is an element.
resource "azapi_resource" "elements" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnets = [for name in var.subnets : {
        name       = name
        Properties = {}
        #^^^^^^^^^ error unknown-property: Write properties for properties.subnets[*].Properties: upper and lower case matter.
#~         properties = {}
      }]
    }
  }
}
