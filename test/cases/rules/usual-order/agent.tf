# azapi 2.12.0
# An agent of Foundry is made at the project's own endpoint, which asks for a role on data.
provider "azapi" {
}

data "azapi_client_config" "current" {
}

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

resource "azapi_resource" "user" {
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = "7b3c1d7e-0000-4000-8000-000000000001"
  parent_id = azapi_resource.project.id

  body = {
    properties = {
      principalId      = data.azapi_client_config.current.object_id
      principalType    = "User"
      roleDefinitionId = "/subscriptions/${data.azapi_client_config.current.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/53ca6127-db72-4b80-b1b0-d745d6d5456d"
    }
  }
}

resource "azapi_data_plane_resource" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azapi_resource.user to depends_on: the project answers with PermissionDenied until the account that applies this has the role.
  type      = "Microsoft.Foundry/agents@v1"
  name      = "early"
  parent_id = "${var.account}.services.ai.azure.com/api/projects/${azapi_resource.project.name}"

  body = {
    name = "early"
  }
#+
#+   depends_on = [azapi_resource.user]
#+   retry = {
#+     error_message_regex = ["PermissionDenied", "Unauthorized"]
#+   }
}

resource "azapi_data_plane_resource" "late" {
  type      = "Microsoft.Foundry/agents@v1"
  name      = "late"
  parent_id = "${var.account}.services.ai.azure.com/api/projects/${azapi_resource.project.name}"

  body = {
    name = "late"
  }

  retry = {
    error_message_regex = ["PermissionDenied"]
  }

  depends_on = [azapi_resource.user]
}

resource "azapi_data_plane_resource" "elsewhere" {
  type      = "Microsoft.Foundry/agents@v1"
  name      = "elsewhere"
  parent_id = var.endpoint

  body = {
    name = "elsewhere"
  }
}

variable "account_id" {
  type = string
}

variable "account" {
  type = string
}

variable "endpoint" {
  type = string
}
