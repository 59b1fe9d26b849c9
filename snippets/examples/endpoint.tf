# prefix: azureml-endpoint
# order: 11
# title: Online endpoint with a blue and a green deployment
# description: A managed online endpoint of a workspace that is there, with the model of each deployment, and traffic between both.
# stops: example, rg-ml, westeurope
# program: none

data "azurerm_machine_learning_workspace" "main" {
  name                = "mlw-example"
  resource_group_name = "rg-ml"
}

locals {
  # Each deployment with its model, how many instances it has, and its share of the traffic.
  deployments = {
    blue  = { model = "1", instances = 2, traffic = 90 }
    green = { model = "2", instances = 1, traffic = 10 }
  }
}

resource "azapi_resource" "endpoint" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "example-scoring"
  parent_id = data.azurerm_machine_learning_workspace.main.id
  location  = "westeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {
      authMode            = "AADToken"
      publicNetworkAccess = "Disabled"
    }
  }

  # Traffic goes to deployments that are there: the resource behind these sets it.
  lifecycle {
    ignore_changes = [body.properties.traffic]
  }
}

resource "azapi_resource" "deployments" {
  for_each  = local.deployments
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2025-06-01"
  name      = each.key
  parent_id = azapi_resource.endpoint.id
  location  = azapi_resource.endpoint.location

  body = {
    sku = {
      name     = "Default"
      capacity = each.value.instances
    }
    properties = {
      endpointComputeType       = "Managed"
      instanceType              = "Standard_DS3_v2"
      model                     = "${data.azurerm_machine_learning_workspace.main.id}/models/example/versions/${each.value.model}"
      egressPublicNetworkAccess = "Disabled"
      appInsightsEnabled        = true
      scaleSettings = {
        scaleType = "Default"
      }
    }
  }
}

resource "azapi_update_resource" "traffic" {
  type        = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  resource_id = azapi_resource.endpoint.id

  body = {
    properties = {
      traffic = { for name, deployment in local.deployments : name => deployment.traffic }
    }
  }

  depends_on = [azapi_resource.deployments]
}
