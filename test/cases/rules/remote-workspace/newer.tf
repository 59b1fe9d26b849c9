terraform {
  required_version = ">= 1.1"

  backend "remote" {
    organization = "contoso"
  }
}

locals {
  name = terraform.workspace
}
