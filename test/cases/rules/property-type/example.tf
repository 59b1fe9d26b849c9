# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "compute" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      description      = 5
      #                  ^ error property-type: properties.description must be a string, not 5.
#~       description      = "5"
      disableLocalAuth = "yes"
      #                  ^^^^^ warning property-type: properties.disableLocalAuth must be true or false, not "yes".
#~       disableLocalAuth = true
      properties = {
        vmSize        = ["STANDARD_DS3_V2"]
        #               ^^^^^^^^^^^^^^^^^^^ error property-type: properties.properties.vmSize must be a string, not a list.
#~         vmSize        = "STANDARD_DS3_V2"
        scaleSettings = { maxNodeCount = "4" }
        #                                ^^^ error property-type: properties.properties.scaleSettings.maxNodeCount must be a number, not "4".
#~         scaleSettings = { maxNodeCount = 4 }
        subnet        = var.unknown
      }
    }
  }
}

resource "azapi_resource" "network" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      addressSpace = [{ addressPrefixes = "10.0.0.0/16" }]
      #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error property-type: properties.addressSpace must be an object, not a list.
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      addressSpace         = { addressPrefixes = ["10.0.0.0/16"] }
      enableDdosProtection = "true"
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      addressSpace = var.unknown
    }
  }
}
