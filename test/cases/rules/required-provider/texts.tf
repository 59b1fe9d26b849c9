locals {
  version = "1.0"
}

terraform {
  required_providers {
    random = {
      source  = local.version
      #         ^^^^^^^^^^^^^ error required-provider: Write source as a text: Terraform reads it before it can evaluate anything.
      version = "${local.version}"
      #         ^^^^^^^^^^^^^^^^^^ error required-provider: Write version as a text: Terraform reads it before it can evaluate anything.
    }
    time = local.version
    #      ^^^^^^^^^^^^^ error required-provider: Write an object with source and version: { source = "hashicorp/time", version = "…" }.
    null = {
      source  = "hashicorp/null"
      version = "~> 3.0"
    }
  }
}
