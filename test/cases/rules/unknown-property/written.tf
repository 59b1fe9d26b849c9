# azapi 2.12.0
variable "unknown" {}

variable "isLarge" {
  type = bool
}

locals {
  rules = [for rule in var.unknown : { nam = rule }]
}

resource "azapi_resource" "elements" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnets = [for subnet in var.unknown : {
        name       = subnet.name
        propertiez = { addressPrefix = subnet.prefix }
        #^^^^^^^^^ warning unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[*].propertiez. Did you mean properties?
#~         properties = { addressPrefix = subnet.prefix }
      }]
      addressSpace = { addressPrefixes = [for each in var.unknown : each.prefix] }
    }
  }
}

resource "azapi_resource" "elements-in-elements" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnets = [for name, subnet in var.unknown : {
        name = name
        properties = {
          delegations = [for one in subnet.delegations : {
            name       = one
            properties = { servicename = one }
            #              ^^^^^^^^^^^ warning unknown-property: Write serviceName for properties.subnets[*].properties.delegations[*].properties.servicename: upper and lower case matter.
#~             properties = { serviceName = one }
          }]
        }
      } if subnet.isUsed]
    }
  }
}

resource "azapi_resource" "behind-a-local" {
  type      = "Microsoft.Network/networkSecurityGroups@2024-05-01"
  name      = "nsg"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = { securityRules = local.rules }
    #              ^^^^^^^^^^^^^ warning unknown-property: Microsoft.Network/networkSecurityGroups@2024-05-01 has no property properties.securityRules[*].nam. Did you mean name?
  }
}

resource "azapi_resource" "results" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = var.isLarge ? {
      friendlyNam = "Large"
      #^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
#~       friendlyName = "Large"
    } : { friendlyNme = "Small" }
    #     ^^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNme. Did you mean friendlyName?
#~     } : { friendlyName = "Small" }
  }
}

resource "azapi_resource" "whole-bodies" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body      = var.isLarge ? { property = {} } : { properties = { friendly_name = var.unknown } }
  #                           ^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property property.
  #                                                              ^^^^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendly_name. Did you mean friendlyName?
#~   body      = var.isLarge ? {} : { properties = { friendlyName = var.unknown } }
}

resource "azapi_resource" "merged" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge({ friendlyNam = "Training" }, var.isLarge ? { descriptio = "Large" } : {})
    #                    ^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
    #                                                                ^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.descriptio. Did you mean description?
#~     properties = merge({ friendlyName = "Training" }, var.isLarge ? { description = "Large" } : {})
  }
}

resource "azapi_resource" "merged-with-anything" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = merge({
    Properties = {}
    #^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property Properties.
#-
    properties = { friendlyNam = "Training" }
  }, var.unknown)
}

resource "azapi_resource" "put-together" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnets = concat(var.unknown, [{ nam = "one" }], [for name in var.unknown : { Name = name }])
      #                                ^^^ warning unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[*].nam. Did you mean name?
      #                                                                             ^^^^ warning unknown-property: Write name for properties.subnets[*].Name: upper and lower case matter.
#~       subnets = concat(var.unknown, [{ name = "one" }], [for name in var.unknown : { name = name }])
    }
  }
}

resource "azapi_resource" "of-a-variant" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2024-10-01"
  name      = "connection"
  parent_id = var.unknown
  body = {
    properties = var.isLarge ? {
      authType    = "ApiKey"
      category    = "OpenAI"
      credential  = { key = var.unknown }
      #^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces/connections@2024-10-01 has no property properties.credential.
#~       credentials = { key = var.unknown }
      credentials = { kee = var.unknown }
      #               ^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces/connections@2024-10-01 has no property properties.credentials.kee. Did you mean key?
#-
    } : null
  }
}

resource "azapi_resource" "names-by-expressions" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    (var.unknown) = {}
    properties    = { friendlyNam = "Training" }
    #                 ^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
#~     properties    = { friendlyName = "Training" }
  }
}

resource "azapi_resource" "switched-off" {
  type                      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name                      = "vnet"
  parent_id                 = var.unknown
  location                  = "westeurope"
  schema_validation_enabled = false
  body = {
    properties = {
      subnets = [for subnet in var.unknown : { nam = subnet }]
      #                                        ^^^ hint unknown-property: Microsoft.Network/virtualNetworks@2024-05-01 has no property properties.subnets[*].nam. Did you mean name?
#~       subnets = [for subnet in var.unknown : { name = subnet }]
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  tags      = { for name in var.unknown : name => "yes" }
  body = {
    properties = merge(
      {
        subnets = concat([for name in var.unknown : {
          name       = name
          properties = { addressPrefix = var.unknown }
        }], var.isLarge ? [{ name = "large" }] : [])
      },
      var.isLarge ? { enableDdosProtection = true } : {},
      { for name in var.unknown : name => true },
    )
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.Network/virtualNetworks@2024-05-01"
  name      = "vnet"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      subnets = [for subnet in var.unknown : {
        name       = subnet.name
        properties = merge({ addressPrefix = subnet.prefix }, subnet.more)
      }]
      (var.unknown) = 1
    }
  }
}
