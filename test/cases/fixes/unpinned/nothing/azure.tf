#+ terraform {
#+   required_providers {
#+     azurerm = {
#+       source  = "hashicorp/azurerm"
#+       version = "~> 4.81"
#+     }
#+   }
#+ }
#+
provider "azurerm" {
  features {}
}
