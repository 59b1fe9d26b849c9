# azapi 2.12.0
resource "azapi_resource" "main" {
  type      = "Microsoft.MachineLearningServices/workspaces@2024-10-01"
  name      = "mlw"
  parent_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg"
  location  = "westeurope"

  body {
  #^^^ error block-form: Write body as an argument, with an equals sign: body = ….
#~   body = {
    sku {
#~     sku = {
      name = "Basic"
    }
    properties {
#~     properties = {
      publicNetworkAccess = "Disabled"
      managedNetwork {
#~       managedNetwork = {
        isolationMode = "Disabled"
      }
    }
  }
}

