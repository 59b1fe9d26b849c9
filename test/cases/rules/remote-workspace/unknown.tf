terraform {
  required_version = ">= 1.0"

  backend "remote" {
    organization = "contoso"
  }
}

variable "unknown" {
  type = string
}

locals {
  name = var.unknown
}
