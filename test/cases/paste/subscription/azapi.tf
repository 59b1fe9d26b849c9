data "azapi_client_config" "me" {}

terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

variable "group" {
  type    = string
  default = "rg-ml"
}

resource "azapi_resource" "resource_group" {
  type      = "Microsoft.Resources/resourceGroups@2024-03-01"
  name      = var.group
  parent_id = "/subscriptions/${data.azapi_client_config.me.subscription_id}"
  location  = "westeurope"
  tags = {
    "a b" = var.group
  }
}
