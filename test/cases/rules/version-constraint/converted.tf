# Terraform makes a text of a number or a bool, except inside of an entry's object.
terraform {
  required_providers {
    azurerm = true
    #         ^^^^ error version-constraint: "true" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".
    azapi   = 1
    azuread = {
      source  = "hashicorp/azuread"
      version = 3
      #         ^ error version-constraint: Write a version constraint in quotes here, such as "~> 1.5".
    }
    random = {
      source  = "hashicorp/random"
      version = null
      #         ^^^^ error version-constraint: Write a version constraint in quotes here, such as "~> 1.5".
    }
    time = {
      source  = "hashicorp/time"
      version = ["0.12"]
      #         ^^^^^^^^ error version-constraint: Write a version constraint in quotes here, such as "~> 1.5".
    }
  }
}

module "names" {
  source  = "Azure/naming/azurerm"
  version = true
  #         ^^^^ error version-constraint: "true" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".
}

module "network" {
  source  = "Azure/network/azurerm"
  version = 5
}

module "storage" {
  source  = "Azure/storage/azurerm"
  version = null
}
