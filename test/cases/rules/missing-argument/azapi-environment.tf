# azapi calls it required and gives it a default all the same, so that nobody has to set it.
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 1.12.0"
    }
  }
}

provider "azapi" {
  use_oidc = true
}
