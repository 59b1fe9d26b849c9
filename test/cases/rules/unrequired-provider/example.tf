terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.0"
    }
#+     azapi = {
#+       source  = "Azure/azapi"
#+       version = "~> {newest azapi minor}"
#+     }
  }
}

variable "unknown" {}

resource "azapi_resource" "fails" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with an entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "score"
  location  = "westeurope"
  parent_id = var.unknown
  body      = { properties = { authMode = "Key" } }
  identity {
    type = "SystemAssigned"
  }
}

# Said once, where the provider is used first.
resource "azapi_resource" "passes" {
  type      = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints@2025-06-01"
  name      = "score-next"
  location  = "westeurope"
  parent_id = var.unknown
  body      = { properties = { authMode = "Key" } }
  identity {
    type = "SystemAssigned"
  }
}

# Terraform looks for HashiCorp's providers by itself.
resource "random_pet" "passes" {
  length = 2
}
