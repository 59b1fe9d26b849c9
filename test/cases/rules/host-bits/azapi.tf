# azapi 2.12.0
resource "azapi_resource" "network" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet-ml"
  location  = "westeurope"
  parent_id = var.group
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16", "10.1.0.4/16", var.range]
        #                                 ^^^^^^^^^^^^^ error host-bits: Write 10.1.0.0/16 for 10.1.0.4/16 in addressPrefixes: Azure takes no range that begins with the address of a host.
#~         addressPrefixes = ["10.0.0.0/16", "10.1.0.0/16", var.range]
      }
      subnets = [
        {
          name = "snet-ml"
          properties = {
            addressPrefix = "10.0.1.5/24"
            #               ^^^^^^^^^^^^^ error host-bits: Write 10.0.1.0/24 for 10.0.1.5/24 in addressPrefix: Azure takes no range that begins with the address of a host.
#~             addressPrefix = "10.0.1.0/24"
          }
        }
      ]
    }
  }
}

resource "azapi_resource" "rule" {
  type      = "Microsoft.Network/networkSecurityGroups/securityRules@2024-05-01"
  name      = "office"
  parent_id = var.nsg
  body = {
    properties = {
      access                   = "Allow"
      direction                = "Inbound"
      priority                 = 100
      protocol                 = "Tcp"
      sourcePortRange          = "*"
      destinationPortRange     = "443"
      sourceAddressPrefix      = "50.206.209.68/27"
      #                          ^^^^^^^^^^^^^^^^^^ error host-bits: Write 50.206.209.64/27 for 50.206.209.68/27 in sourceAddressPrefix: Azure takes no range that begins with the address of a host.
#~       sourceAddressPrefix      = "50.206.209.64/27"
      destinationAddressPrefix = "VirtualNetwork"
    }
  }
}

variable "group" {
  type = string
}

variable "nsg" {
  type = string
}

variable "range" {
  type = string
}
