terraform {
  required_providers {
    terraform = {
      version = ">= 1.4"
      #^^^^^^ error required-provider: Remove version: this provider is a part of Terraform, and comes with it.
#-
    }
  }
}
