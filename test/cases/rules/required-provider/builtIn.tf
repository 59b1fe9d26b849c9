terraform {
  required_providers {
    terraform = {
      source  = "terraform.io/builtin/terraform"
#~       source = "terraform.io/builtin/terraform"
      version = ">= 1.4"
      #^^^^^^ error required-provider: Remove version: this provider is a part of Terraform, and comes with it.
#-
    }
    test = {
      source = "terraform.io/builtin/test"
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-provider: Take the provider from a registry: the only one that is a part of Terraform is terraform.io/builtin/terraform.
    }
  }
}
