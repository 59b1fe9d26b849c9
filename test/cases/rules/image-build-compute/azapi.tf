# azapi 2.12.0
variable "storage" {}
variable "vault" {}
variable "insights" {}
variable "unknown" {}

resource "azapi_resource" "group" {
  type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

provider "azapi" {}

resource "azapi_resource" "builds" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-builds"
  #           ^^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      imageBuildCompute = "cpu-build"
      #                   ^^^^^^^^^^^ warning image-build-compute: Name a cluster of this workspace: none is called "cpu-build", only "cpu-builder".
#~       imageBuildCompute = "cpu-builder"
    }
  }
}

resource "azapi_resource" "builder" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu-builder"
  parent_id = azapi_resource.builds.id
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
    }
  }
}

resource "azapi_resource" "cyclic" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw-cyclic"
  #           ^^^^^^^^^^^^ hint left-behind: Set delete_query_parameters to { forceToPurge = ["true"] }, or choose a name that is used once: Azure keeps a destroyed workspace for 14 days, and refuses another one of its name meanwhile.
  parent_id = azapi_resource.group.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      storageAccount      = var.storage
      keyVault            = var.vault
      applicationInsights = var.insights
      imageBuildCompute = azapi_resource.cyclic_builder.name
      #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning image-build-compute: Write the name of azapi_resource.cyclic_builder as text: it needs the id of this workspace, so a reference back is a cycle.
      #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azapi_resource.cyclic → azapi_resource.cyclic_builder → azapi_resource.cyclic.
#~       imageBuildCompute = "cpu-cyclic"
    }
  }
}

resource "azapi_resource" "cyclic_builder" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "cpu-cyclic"
  parent_id = azapi_resource.cyclic.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference, or another one in this cycle: azapi_resource.cyclic_builder → azapi_resource.cyclic → azapi_resource.cyclic_builder.
  location  = "westeurope"
  body = {
    properties = {
      computeType      = "AmlCompute"
      disableLocalAuth = true
      properties = {
        vmSize = "STANDARD_DS3_V2"
      }
    }
  }
}
