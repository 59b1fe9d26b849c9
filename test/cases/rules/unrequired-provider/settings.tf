terraform {
  required_version = ">= 1.9"
#+
#+   required_providers {
#+     azapi = {
#+       source  = "Azure/azapi"
#+       version = "~> {newest azapi minor}"
#+     }
#+   }
}

data "azapi_client_config" "fails" {}
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with an entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
