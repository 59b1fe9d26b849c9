# azapi 2.12.0
# A project of Foundry has roles of its own.
resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "orders"
  parent_id = var.account_id
  location  = "westeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    properties = {}
  }
}

resource "azurerm_role_assignment" "useless" {
  scope                = azapi_resource.project.id
  role_definition_name = "Azure AI Developer"
  #                      ^^^^^^^^^^^^^^^^^^^^ warning useless-role: Give the role "Foundry User" instead: Azure AI Developer is about workspaces of Azure Machine Learning, and does not give access to a Foundry project.
#~   role_definition_name = "Foundry User"
  principal_id         = var.principal_id
}

resource "azurerm_role_assignment" "passes" {
  scope                = azapi_resource.project.id
  role_definition_name = "Foundry User"
  principal_id         = var.principal_id
}

resource "azurerm_role_assignment" "unknown" {
  scope                = var.scope_id
  role_definition_name = "Azure AI Developer"
  principal_id         = var.principal_id
}

variable "account_id" {
  type = string
}

variable "principal_id" {
  type = string
}

variable "scope_id" {
  type = string
}
