# azurerm 4.81.0
terraform {
  requiredversion = ">= 1.9"
  #^^^^^^^^^^^^^^ error unknown-argument: terraform has no argument requiredversion. Did you mean required_version?
#~   required_version = ">= 1.9"
}

provider "azurerm" {
  features {}
}
