# Parts of ids and names with signs that mean something in a text in quotes.
data "azapi_client_config" "current" {}

resource "azapi_resource" "hub" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "project"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg$${one}"
  location  = "westeurope"
  body = {
    properties = {
      hubResourceId = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg$${one}/providers/Microsoft.MachineLearningServices/workspaces/hub"
    }

    kind = "Project"
  }

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_ai_foundry_project.hub
  to   = azapi_resource.hub
}

resource "azapi_resource" "main" {
  type      = "Microsoft.OperationsManagement/solutions@2015-11-01-preview"
  name      = "Container\"Insights\"(logs)"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    plan = {
      product   = "OMSGallery/ContainerInsights"
      publisher = "Microsoft"
      name      = "Container\"Insights\"(logs)"

      promotionCode = ""
    }
    properties = {
      workspaceResourceId = var.workspace_id
    }
  }
}

moved {
  from = azurerm_log_analytics_solution.main
  to   = azapi_resource.main
}

variable "workspace_id" {
  type     = string
  nullable = false
}
