# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "results" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      encryption = var.unknown ? { keyVaultProperties = { keyVaultArmId = var.unknown } } : null
      #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-property: Set properties.encryption.status: Microsoft.MachineLearningServices/workspaces@2025-06-01 requires it.
      #                            ^^^^^^^^^^^^^^^^^^ warning missing-property: Set properties.encryption.keyVaultProperties.keyIdentifier: Microsoft.MachineLearningServices/workspaces@2025-06-01 requires it.
#~       encryption = var.unknown ? {
#+         keyVaultProperties = {
#+           keyVaultArmId = var.unknown
#+           keyIdentifier = ""
#+         }
#+         status = "Enabled"
#+       } : null
    }
  }
}

resource "azapi_resource" "beside" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      encryption = {
      #^^^^^^^^^ error missing-property: Set properties.encryption.status: Microsoft.MachineLearningServices/workspaces@2025-06-01 requires it.
        keyVaultProperties = var.unknown ? { keyVaultArmId = var.unknown, keyIdentifier = var.unknown } : null
#+         status             = "Enabled"
      }
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
        name       = name
        properties = { natGateway = {}, serviceEndpointPolicies = [{ properties = var.unknown }] }
      }]
      ipAllocations = concat([for id in var.unknown : { id = id }], [{}])
      privateEndpointVNetPolicies = try(var.unknown.policies, null)
    }
  }
}

resource "azapi_resource" "of-a-variant" {
  type      = "Microsoft.MachineLearningServices/workspaces/connections@2024-10-01"
  name      = "connection"
  parent_id = var.unknown
  body = {
    properties = var.unknown ? { category = "OpenAI" } : { authType = "ApiKey" }
    #                          ^^^^^^^^^^^^^^^^^^^^^^^ warning missing-property: Set properties.authType: Microsoft.MachineLearningServices/workspaces/connections@2024-10-01 requires it.
#~     properties = var.unknown ? {
#+       category = "OpenAI"
#+       authType = "AAD"
#+     } : { authType = "ApiKey" }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      encryption = var.unknown ? {
        status             = "Enabled"
        keyVaultProperties = { keyVaultArmId = var.unknown, keyIdentifier = var.unknown }
      } : null
    }
  }
}

# What else is put into it may have what is missing.
resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      encryption = merge({ keyVaultProperties = var.unknown }, var.unknown ? { identity = {} } : {}, var.unknown)
    }
  }
}
