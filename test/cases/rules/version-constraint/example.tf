terraform {
  required_version = ">> 1.5"
  #                  ^^^^^^^^ error version-constraint: ">> 1.5" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.x"
      #         ^^^^^^^^ error version-constraint: "~> 4.x" is not a version constraint: write one such as "~> 1.5" or ">= 1.5, < 2.0".
    }
    random = {
      source  = "hashicorp/random"
      version = ">= 3.1, < 4"
    }
  }
}
