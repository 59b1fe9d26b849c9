# What conditions and provisioners read of their own resource.
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-self"
  location = "northeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-self"
}

resource "azurerm_user_assigned_identity" "main" {
  name                = "id-self"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  lifecycle {
    postcondition {
      condition     = self.principal_id != "" && self.name != ""
      error_message = "There is no principal for ${self.id}."
    }
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
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-self"
}

resource "azurerm_public_ip" "main" {
  name                = "pip-self"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  allocation_method   = "Static"

  lifecycle {
    postcondition {
      condition     = self.allocation_method == "Static"
      error_message = "It has no address of its own."
    }
  }

  provisioner "local-exec" {
    command = "echo ${self.allocation_method} ${self.location}"
  }
}

removed {
  from = azapi_resource.public_ip_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_public_ip.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/publicIPAddresses/pip-self"
}
