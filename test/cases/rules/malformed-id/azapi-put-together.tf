# azapi 2.12.0
variable "subscription" {
  type = string
}

resource "azapi_resource" "begin" {
  type      = "Microsoft.Authorization/locks@2020-05-01"
  name      = "lock"
  parent_id = "/subscription/${var.subscription}/resourceGroups/rg-ml"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning malformed-id: Write /subscriptions/ for /subscription/ in parent_id.
  body = {
    properties = {
      level = "CanNotDelete"
    }
  }
}
