terraform {
  required_providers {
    azapi = "~> 2.0"
#~     azapi = {
#+       source  = "Azure/azapi"
#+       version = "~> 2.0"
#+     }
    other = {
      source = "Azure/azapi"
    }
  }
}

data "azapi_client_config" "elsewhere" {
  provider = other
}

data "azapi_client_config" "fails" {}
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with its entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
