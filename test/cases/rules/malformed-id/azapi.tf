# azapi 2.12.0
resource "azapi_resource" "lock" {
  type      = "Microsoft.Authorization/locks@2020-05-01"
  name      = "lock"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroup/rg-ml"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error malformed-id: Write /resourceGroups/ for /resourceGroup/ in parent_id.
#~   parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml"
  body = {
    properties = {
      level = "CanNotDelete"
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.Authorization/locks@2020-05-01"
  name      = "lock"
  parent_id = var.parent
  body = {
    properties = {
      level = "CanNotDelete"
    }
  }
}

variable "parent" {
  type = string
}
