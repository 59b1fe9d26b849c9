# Parts of ids and names with signs that mean something in a text in quotes.
data "azapi_client_config" "current" {}

resource "azurerm_ai_foundry_project" "hub" {
  name               = "project"
  location           = "westeurope"
  ai_services_hub_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg$${one}/providers/Microsoft.MachineLearningServices/workspaces/hub"

  identity {
    type = "SystemAssigned"
  }
}

removed {
  from = azapi_resource.hub

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_ai_foundry_project.hub
  id = "${"/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg$${one}"}/providers/Microsoft.MachineLearningServices/workspaces/project"
}

resource "azurerm_log_analytics_solution" "main" {
  resource_group_name = "rg"
  location            = "westeurope"

  plan {
    product   = "OMSGallery/ContainerInsights"
    publisher = "Microsoft"
  }

  solution_name         = "Container\"Insights\""
  workspace_name        = "logs"
  workspace_resource_id = var.workspace_id
}

removed {
  from = azapi_resource.main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_log_analytics_solution.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.OperationsManagement/solutions/Container\"Insights\"(logs)"
}

variable "workspace_id" {
  type     = string
  nullable = false
}
