data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

# Signs in for the app.
resource "azapi_resource" "user_assigned_identity_main" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-${var.name}"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      isolationScope = "None"
    }
  }
  tags = {
    team = "a"
    cost = "1"
  }

  lifecycle {
    ignore_changes  = [tags, body.properties.isolationScope]
    prevent_destroy = true
  }

  timeouts {
    create = "10m"
  }
}

moved {
  from = azurerm_user_assigned_identity.main
  to   = azapi_resource.user_assigned_identity_main
}

resource "azapi_resource" "federated_identity_credential_main" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30"
  name      = "fed"
  parent_id = azapi_resource.user_assigned_identity_main.id
  body = {
    properties = {
      audiences = ["api://AzureADTokenExchange"]
      issuer    = "https://issuer.example.com"
      subject   = "a"
    }
  }
}

moved {
  from = azurerm_federated_identity_credential.main
  to   = azapi_resource.federated_identity_credential_main
}

output "identity" {
  value = {
    id       = azapi_resource.user_assigned_identity_main.id
    client   = azapi_resource.user_assigned_identity_main.output.properties.clientId
    location = azapi_resource.user_assigned_identity_main.location
  }
}

variable "name" {
  type = string
}
