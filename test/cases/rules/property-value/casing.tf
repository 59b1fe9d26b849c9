# azapi 2.12.0
variable "unknown" {}

locals {
  access = "identity"
}

# The list is closed in this version, and azapi refuses other upper and lower case.
resource "azapi_resource" "search" {
  type      = "Microsoft.Search/searchServices@2025-05-01"
  name      = "example"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    sku        = { name = "Standard" }
    #                     ^^^^^^^^^^ information property-value: Azure's list has "standard" for sku.name: azapi takes other spellings, but Azure may not.
#~     sku        = { name = "standard" }
    properties = { hostingMode = "default" }
    #                            ^^^^^^^^^ error property-value: Write "Default" for properties.hostingMode: upper and lower case matter.
#~     properties = { hostingMode = "Default" }
  }
}

# In this one it has the other.
resource "azapi_resource" "before" {
  type      = "Microsoft.Search/searchServices@2024-06-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2025-05-01: 2024-06-01-preview is a preview, and there is a stable version since.
#~   type      = "Microsoft.Search/searchServices@2025-05-01"
  name      = "example"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    sku        = { name = "standard" }
    properties = { hostingMode = "default" }
#~     properties = { hostingMode = "Default" }
  }
}

# The list is open, and azapi takes any text.
resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-07-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2025-07-01-preview is a preview, and there is a stable version since.
#~   type      = "Microsoft.MachineLearningServices/workspaces@2026-05-01"
  name      = "example"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      systemDatastoresAuthMode = local.access
      #                          ^^^^^^^^^^^^ information property-value: Azure's list has "Identity" for properties.systemDatastoresAuthMode: azapi takes other spellings, but Azure may not.
    }
  }
}

# A name of a property, and what chooses among kinds of an object, are looked for as they are written.
resource "azapi_resource" "compute" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
    #^^^^^^^^^ error missing-property: Set properties.computeType: Microsoft.MachineLearningServices/workspaces/computes@2024-10-01 requires it.
      computetype = "AmlCompute"
#~       computeType      = "AmlCompute"
#+       disableLocalAuth = true
    }
  }
}
