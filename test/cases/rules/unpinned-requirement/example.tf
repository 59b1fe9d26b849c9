# styles
terraform {
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
    #^^^^^^ hint unpinned-requirement: Set version of azurerm: without a constraint it is the newest release.
      source = "hashicorp/azurerm"
#~       source  = "hashicorp/azurerm"
#+       version = "~> {newest minor}"
    }
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.0"
    }
    random = "~> 3.0"
    #^^^^^ hint unpinned-requirement: Set source of random: without it, it is hashicorp/random.
  }
}

provider "azurerm" {
  features {}
}

provider "azuread" {
}

resource "random_id" "x" {
  byte_length = 2
}
