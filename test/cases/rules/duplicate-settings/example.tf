terraform {
  required_version = ">= 1.5"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81"
    }
  }

  cloud {
    organization = "contoso"
  }
}

terraform {
  required_version = "< 2.0"

  required_providers {
  #^^^^^^^^^^^^^^^^^ error duplicate-settings: Put this into the other required_providers block, or remove it: a module has only one.
    azuread = {
      source = "hashicorp/azuread"
    }
  }

  backend "azurerm" {}
  #^^^^^^ error duplicate-settings: Remove this backend, or cloud: the state of a module is kept in one place.
}

terraform {
  required_version = ">= 1.4"
}
