#+ terraform {
#+   required_providers {
#+     azapi = {
#+       source  = "Azure/azapi"
#+       version = "~> {newest azapi minor}"
#+     }
#+   }
#+ }
#+
provider "azapi" {}
#^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with an entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
