terraform {
  required_version = ">= 1.9"
  required_providers {
    azapi = {
      version = "2.4.0"
#+       source  = "Azure/azapi"
    }
  }
}

data "azapi_client_config" "fails" {}
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with its entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
