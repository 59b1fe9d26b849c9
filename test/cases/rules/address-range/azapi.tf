# azapi 2.12.0
resource "azapi_resource" "main" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet-training"
  parent_id = var.group_id
  location  = "westeurope"
  body = {
    properties = {
      addressSpace = { addressPrefixes = ["10.0.0.0/40", "10.1.0.0/16"] }
      #                                   ^^^^^^^^^^^^^ error address-range: Write a number from 0 to 32 behind the slash of 10.0.0.0/40: an address has 32 bits.
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet-passes"
  parent_id = var.group_id
  location  = "westeurope"
  body = {
    properties = {
      addressSpace = { addressPrefixes = ["10.2.0.0/16", "fd00::/48"] }
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet-unknown"
  parent_id = var.group_id
  location  = "westeurope"
  body = {
    properties = {
      addressSpace = { addressPrefixes = [var.range] }
    }
  }
}

variable "group_id" {
  type = string
}

variable "range" {
  type = string
}
