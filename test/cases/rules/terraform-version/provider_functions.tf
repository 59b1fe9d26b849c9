terraform {
  required_version = "< 1.8"
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
    terraform = {
      source = "terraform.io/builtin/terraform"
    }
  }
}

output "parts" {
  value = provider::azurerm::parse_resource_id("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg")
}

output "values" {
  value = provider::terraform::encode_tfvars({ a = 1 })
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error terraform-version: Do without provider::terraform::encode_tfvars, or use Terraform 1.8 or OpenTofu 1.10: required_version "< 1.8" allows only releases that do not have it.
}
