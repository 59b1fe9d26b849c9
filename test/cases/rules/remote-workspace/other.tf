terraform {
  required_version = ">= 1.0"

  backend "azurerm" {}
}

locals {
  name = terraform.workspace
}
