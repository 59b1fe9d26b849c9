# What conditions and provisioners read of their own resource.
data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-self"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "northeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "user_assigned_identity_main" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-self"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      isolationScope = "None"
    }
  }

  lifecycle {
    postcondition {
      condition     = self.output.properties.principalId != "" && self.name != ""
      error_message = "There is no principal for ${self.id}."
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.main
  to   = azapi_resource.user_assigned_identity_main
}

resource "azapi_resource" "public_ip_main" {
  type      = "Microsoft.Network/publicIPAddresses@2025-01-01"
  name      = "pip-self"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      publicIPAllocationMethod = "Static"

      ddosSettings = {
        protectionMode = "VirtualNetworkInherited"
      }
      idleTimeoutInMinutes   = 4
      publicIPAddressVersion = "IPv4"
    }

    sku = {
      name = "Standard"
      tier = "Regional"
    }
  }

  lifecycle {
    postcondition {
      condition     = self.body.properties.publicIPAllocationMethod == "Static"
      error_message = "It has no address of its own."
    }
  }

  provisioner "local-exec" {
    command = "echo ${self.body.properties.publicIPAllocationMethod} ${self.location}"
  }
}

moved {
  from = azurerm_public_ip.main
  to   = azapi_resource.public_ip_main
}
