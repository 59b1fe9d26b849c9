# conventions
terraform {
  required_version = ">= 1.15"
}

locals {
  repository = "git::https://example.com/network.git"
}

module "tag" {
  source = "${local.repository}?ref=v1.2.0"
  #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint shallow-clone: Add &depth=1: without it terraform init downloads all of the repository's history.
}

module "shallow" {
  source = "${local.repository}?ref=v1.2.0&depth=1"
}
