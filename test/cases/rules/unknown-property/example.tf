# azapi 2.12.0
variable "unknown" {}

locals {
  properties = {
    friendlyNam = "Training"
  }
}

resource "azapi_resource" "written" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-written"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      friendly_name  = "Training"
      #^^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendly_name. Did you mean friendlyName?
#~       friendlyName   = "Training"
      Description    = "Models"
      #^^^^^^^^^^ error unknown-property: Write description for properties.Description: upper and lower case matter.
#~       description    = "Models"
      storageAccount = var.unknown
      accelerators   = 2
      #^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.accelerators.
#-
    }
  }
}

resource "azapi_resource" "behind-a-local" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-behind-a-local"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = local.properties
    #^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
  }
}

resource "azapi_resource" "of-another-variant" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information local-authentication: Set disableLocalAuth to true: its default lets anybody with a key sign in, without Microsoft Entra ID.
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  #           ^^^^^ information common-compute-name: Make name more specific, for example with a suffix: names of instances must be unique in the whole region, and "cpu" is likely taken.
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType = "ComputeInstance"
      properties = {
        vmSize        = "STANDARD_DS3_V2"
#~         vmSize = "STANDARD_DS3_V2"
        scaleSettings = { maxNodeCount = 1 }
        #^^^^^^^^^^^^ error unknown-property: Microsoft.MachineLearningServices/workspaces/computes@2024-10-01 has no property properties.properties.scaleSettings. Another variant of this object has it.
#-
      }
#+       disableLocalAuth = true
    }
  }
}

resource "azapi_update_resource" "written" {
  type        = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  resource_id = var.unknown
  body = {
    properties = { friendlyNam = "Training" }
    #              ^^^^^^^^^^^ warning unknown-property: Microsoft.MachineLearningServices/workspaces@2024-10-01 has no property properties.friendlyNam. Did you mean friendlyName?
#~     properties = { friendlyName = "Training" }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      friendlyName   = "Training"
      storageAccount = null
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-unknown"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = merge(var.unknown, { friendlyName = "Training" })
  }
}
