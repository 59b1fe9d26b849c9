terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
  }
}

terraform {
  required_providers {
  #^^^^^^^^^^^^^^^^^ error duplicate-settings: Put this into the other required_providers block, or remove it: a module has only one.
    azuread = {
      source  = "registry.example.com/hashicorp/azuread"
      version = "~> 3.0"
    }
    http = "~> 3.0"
  }
}

variable "unknown" {
  type = string
}

terraform {
  backend "azurerm" {
    key = var.unknown
  }
}
