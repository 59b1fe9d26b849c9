# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "results" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      flowTimeoutInMinutes = var.unknown ? "5" : null
      #                                    ^^^ warning property-type: properties.flowTimeoutInMinutes must be a number, not "5".
#~       flowTimeoutInMinutes = var.unknown ? 5 : null
      addressSpace         = var.unknown ? ["10.0.0.0/16"] : null
      #                                    ^^^^^^^^^^^^^^^ warning property-type: properties.addressSpace must be an object, not a list.
    }
  }
}

resource "azapi_resource" "elements" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnets = [for name in var.unknown : {
        name       = 5
        #            ^ warning property-type: properties.subnets[*].name must be a string, not 5.
#~         name       = "5"
        properties = { addressPrefix = "10.0.${name}.0/24", addressPrefixes = "10.0.0.0/24" }
        #                                                                     ^^^^^^^^^^^^^ warning property-type: properties.subnets[*].properties.addressPrefixes must be a list, not "10.0.0.0/24".
#~         properties = { addressPrefix = "10.0.${name}.0/24", addressPrefixes = ["10.0.0.0/24"] }
      }]
      dhcpOptions = { dnsServers = [for name in var.unknown : { address = name }] }
      #                                                       ^^^^^^^^^^^^^^^^^^ warning property-type: properties.dhcpOptions.dnsServers[*] must be a string, not an object.
    }
  }
}

# Terraform makes a text of a number where the other result is one.
resource "azapi_resource" "fine" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnets              = [for name in var.unknown : { name = var.unknown ? 5 : "five" }]
      flowTimeoutInMinutes = var.unknown ? 5 : null
    }
  }
}

# What is put over it may be of another type.
resource "azapi_resource" "unknown" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge({ flowTimeoutInMinutes = "5" }, { for name in var.unknown : name => 5 })
  }
}
