terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

locals {
  app_tags = "platform"
  app_tags_2 = {
    owner = local.app_tags
  }
}

resource "azapi_resource" "id_app" {
  type = "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31"
  name = "id-app"
  # TODO: the id of the resource group.
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/TODO"
  location  = "swedencentral"
  tags      = local.app_tags_2
}
