terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.81.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = "7d1c9a52-0b6e-4f0e-9c3f-2a60d1b4e001"
}

resource "azurerm_resource_group" "lab" {
  name     = "rg-lab"
  location = "northeurope"
}
$0
data "azurerm_client_config" "me" {}
