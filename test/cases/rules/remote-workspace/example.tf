terraform {
  required_version = ">= 1.0"

  backend "remote" {
    organization = "contoso"

    workspaces {
      prefix = "network-"
    }
  }
}

variable "environment" {
  type = string
}

locals {
  name   = "rg-${terraform.workspace}"
  #              ^^^^^^^^^^^^^^^^^^^ warning remote-workspace: Take the name from a variable, or require Terraform 1.1: where runs are remote, terraform.workspace is always default in Terraform 1.0.
  other  = "rg-${var.environment}"
  module = path.module
}
