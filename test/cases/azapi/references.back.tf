data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
}

# Signs in for the app.
resource "azurerm_user_assigned_identity" "main" {
  name                = "id-${var.name}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags = {
    team = "a"
    cost = "1"
  }

  lifecycle {
    ignore_changes  = [tags, isolation_scope]
    prevent_destroy = true
  }

  timeouts {
    create = "10m"
  }
}

removed {
  from = azapi_resource.user_assigned_identity_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_user_assigned_identity.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-${var.name}"
}

resource "azurerm_federated_identity_credential" "main" {
  name                      = "fed"
  user_assigned_identity_id = azurerm_user_assigned_identity.main.id
  audience                  = ["api://AzureADTokenExchange"]
  issuer                    = "https://issuer.example.com"
  subject                   = "a"
}

removed {
  from = azapi_resource.federated_identity_credential_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_federated_identity_credential.main
  id = "${azurerm_user_assigned_identity.main.id}/federatedIdentityCredentials/fed"
}

output "identity" {
  value = {
    id       = azurerm_user_assigned_identity.main.id
    client   = azurerm_user_assigned_identity.main.client_id
    location = azurerm_user_assigned_identity.main.location
  }
}

variable "name" {
  type = string
}
