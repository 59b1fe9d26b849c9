# Roles by name and by id, of the project alone; connections by the names that they have.
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.0"
    }
  }
}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "ai-foundry"
  parent_id = var.group_id
  location  = "westeurope"
  body = {
    kind       = "AIServices"
    sku        = { name = "S0" }
    properties = { allowProjectManagement = true, customSubDomainName = "ai-foundry" }
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "project"
  parent_id = azapi_resource.account.id
  location  = "westeurope"
  body      = { properties = {} }
  identity {
    type = "SystemAssigned"
  }
}

resource "azapi_resource" "threads" {
  type      = "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01"
  name      = "threads"
  parent_id = azapi_resource.project.id
  body = {
    properties = { category = "CosmosDb", authType = "AAD", target = var.target }
  }
}

resource "azurerm_role_assignment" "named" {
  scope                = var.cosmos_id
  role_definition_name = "Cosmos DB Operator"
  principal_id         = azapi_resource.project.output.identity.principalId
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "numbered" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope              = var.cosmos_id
  role_definition_id = "${var.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/230815da-be43-4aae-9cb4-875f7bd000aa"
  principal_id       = azapi_resource.project.identity[0].principal_id
  principal_type     = "ServicePrincipal"
}

resource "azurerm_role_assignment" "other" {
  scope                = var.cosmos_id
  role_definition_name = "Cosmos DB Operator"
  principal_id         = azapi_resource.account.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

#+ resource "time_sleep" "before_host" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_role_assignment.named, azurerm_role_assignment.numbered]
#+ }
#+
resource "azapi_resource" "host" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.named and azurerm_role_assignment.numbered to depends_on: the project needs its role on Cosmos DB before it makes its databases there, or the capability host fails.
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "host"
  parent_id = azapi_resource.project.id
  body = {
    properties = {
      threadStorageConnections = ["threads"]
      vectorStoreConnections   = [azapi_resource.vectors.name]
    }
  }
#+
#+   depends_on = [
#+     azurerm_role_assignment.named,
#+     azurerm_role_assignment.numbered,
#+     time_sleep.before_host,
#+   ]
}

resource "azapi_resource" "vectors" {
  type      = "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01"
  name      = "vectors"
  parent_id = azapi_resource.project.id
  body = {
    properties = { category = "CognitiveSearch", authType = "AAD", target = var.target }
  }
  depends_on = [azapi_resource.threads]
}

variable "group_id" {
  type = string
}

variable "cosmos_id" {
  type = string
}

variable "subscription_id" {
  type = string
}

variable "target" {
  type = string
}
