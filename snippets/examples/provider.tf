# prefix: terraform-azurerm
# order: 1
# title: Terraform with azurerm
# description: Which Terraform and which azurerm a module is for, and the provider with its defaults.
# program: none

terraform {
  required_version = ">= 1.9"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.0"
    }
  }
}

provider "azurerm" {
  features {}
}
