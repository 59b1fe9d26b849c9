# What the provider says of a body in one message at the head of the resource, each at its own place.

locals {
  pool = {
    vmSize = "STANDARD_NC6S_V3"
    scaleSettings = {
      maxNodeCount = "2"
    }
  }
}

resource "azapi_resource" "gpu" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2026-03-01"
  name      = "gpu"
  parent_id = azapi_resource.workspace.id
  location  = azapi_resource.group.location

  body = {
    properties = {
      # Mistake: upper and lower case of what decides about the rest matter.
      computeType = "AMLCompute"
      # Mistake: only Azure sets this.
      provisioningState = "Succeeded"
    }
  }
}

resource "azapi_resource" "large" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2026-03-01"
  name      = "large"
  parent_id = azapi_resource.workspace.id
  location  = azapi_resource.group.location

  body = {
    properties = {
      computeType = "AmlCompute"
      # Mistake: in Azure's API names are not written with underscores.
      disable_local_auth = true
      # Mistake: the local has a text where Azure takes a number, and what is in a body is not converted.
      properties = local.pool
    }
  }
}

resource "azapi_resource" "green" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments@2026-03-01"
  name      = "green"
  parent_id = azapi_resource.endpoint.id
  location  = azapi_resource.group.location

  body = {
    # Mistake: a deployment needs to say on what it runs.
    properties = {
      instanceType = "Standard_DS3_v2"
    }
  }
}

resource "azapi_resource" "batch" {
  # Mistake: the resource type is called batchEndpoints.
  type      = "Microsoft.MachineLearningServices/workspaces/batchEndpoint@2026-03-01"
  name      = "nightly"
  parent_id = azapi_resource.workspace.id
  location  = azapi_resource.group.location
  body      = {}
}

resource "azapi_resource" "early" {
  # Mistake: there is no version of that day.
  type      = "Microsoft.MachineLearningServices/workspaces/batchEndpoints@2026-03-02"
  name      = "early"
  parent_id = azapi_resource.workspace.id
  location  = azapi_resource.group.location
  body      = {}
}
