# azapi 2.12.0
provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "rg-ml"
  location = "westeurope"
}

# The parent is the only group, and the location its own.
resource "azapi_resource" "identity" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning azapi-location: Set location: Microsoft.ManagedIdentity/userAssignedIdentities requires it.
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31"
  name      = "id-training"
  parent_id = azurerm_resource_group.main.id
#+   location  = azurerm_resource_group.main.location
}

# Of what is not known where it lies, the location of the one group is most likely meant.
resource "azapi_resource" "elsewhere" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning azapi-location: Set location: Microsoft.ManagedIdentity/userAssignedIdentities requires it.
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31"
  name      = "id-scoring"
  parent_id = var.unknown
#+   location  = azurerm_resource_group.main.location
}

# Parts have none, or the body has it.
resource "azapi_resource" "part" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2024-05-01"
  name      = "snet-training"
  parent_id = var.unknown
}

resource "azapi_resource" "inside" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31"
  name      = "id-inside"
  parent_id = azurerm_resource_group.main.id
  body      = { location = "westeurope" }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31"
  name      = "id-unknown"
  parent_id = azurerm_resource_group.main.id
  location  = var.unknown
}

# It is in Azure already.
import {
  to = azapi_resource.imported
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-ml/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id-imported"
}

resource "azapi_resource" "imported" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31"
  name      = "id-imported"
  parent_id = azurerm_resource_group.main.id
}

variable "unknown" {}
