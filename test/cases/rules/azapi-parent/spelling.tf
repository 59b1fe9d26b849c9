# azapi 2.12.0
resource "azapi_resource" "group" {
  type     = "microsoft.resources/resourcegroups@2024-03-01"
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning azapi-type: Write Microsoft.Resources/resourceGroups: from another spelling azapi builds a wrong id.
#~   type     = "Microsoft.Resources/resourceGroups@2024-03-01"
  name     = "rg-ml"
  location = "westeurope"
}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-training"
  parent_id = azapi_resource.group.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^ error azapi-parent: Write Microsoft.Resources/resourceGroups for the type of azapi_resource.group: from another spelling azapi does not build the id of a resource group, and refuses it here.
}

# Goes onto any resource, and so onto whatever this id is of.
resource "azapi_resource" "lock" {
  type      = "Microsoft.Authorization/locks@2020-05-01"
  name      = "keep"
  parent_id = azapi_resource.group.id
  body = {
    properties = {
      level = "CanNotDelete"
    }
  }
}

data "azapi_resource" "by_id" {
  type        = "microsoft.resources/resourceGroups@2024-03-01"
  resource_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
}
