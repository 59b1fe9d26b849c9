terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

resource "azapi_resource" "id_lab" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-lab"
  parent_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab"
  location  = "northeurope"
}

# It was pasted with API version 2019-05-01.
resource "azapi_resource" "crlab" {
  type      = "Microsoft.ContainerRegistry/registries@2025-11-01"
  name      = "crlab"
  parent_id = "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-lab"
  location  = "northeurope"

  identity {
    type = "SystemAssigned, UserAssigned"
    identity_ids = [
      azapi_resource.id_lab.id,
      "/subscriptions/7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001/resourceGroups/rg-other/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-other",
    ]
  }

  body = {
    sku = {
      name = "Premium"
    }
    properties = {
      adminUserEnabled = false
    }
  }
}
