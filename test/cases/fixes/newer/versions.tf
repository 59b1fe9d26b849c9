terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.73.0" # what we tested with
#~       version = "~> 4.77.0" # what we tested with
    }
  }
}
