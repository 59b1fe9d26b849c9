# prefix: azureml-registry
# order: 12
# title: Azure ML registry in two regions
# description: A registry for models, environments, components and data of several workspaces, with storage and images in each region.
# stops: main, example, westeurope, northeurope
# program: none

resource "azurerm_resource_group" "main" {
  name     = "rg-example"
  location = "westeurope"
}

resource "azapi_resource" "registry" {
  type      = "Microsoft.MachineLearningServices/registries@2025-06-01"
  name      = "mlr-example"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      publicNetworkAccess = "Disabled"
      regionDetails = [
        for region in ["westeurope", "northeurope"] : {
          location = region
          acrDetails = [
            {
              systemCreatedAcrAccount = {
                acrAccountSku = "Premium"
              }
            },
          ]
          storageAccountDetails = [
            {
              systemCreatedStorageAccount = {
                storageAccountType       = "Standard_LRS"
                storageAccountHnsEnabled = false
                allowBlobPublicAccess    = false
              }
            },
          ]
        }
      ]
    }
  }
}
