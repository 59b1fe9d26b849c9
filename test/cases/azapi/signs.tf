# Parts of ids and names with signs that mean something in a text in quotes.
resource "azurerm_ai_foundry_project" "hub" {
  name               = "project"
  location           = "westeurope"
  ai_services_hub_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg$${one}/providers/Microsoft.MachineLearningServices/workspaces/hub"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_log_analytics_solution" "main" {
  solution_name         = "Container\"Insights\""
  location              = "westeurope"
  resource_group_name   = "rg"
  workspace_resource_id = var.workspace_id
  workspace_name        = "logs"

  plan {
    publisher = "Microsoft"
    product   = "OMSGallery/ContainerInsights"
  }
}

variable "workspace_id" {
  type     = string
  nullable = false
}
