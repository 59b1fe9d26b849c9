terraform {
  required_version = "~> 1.8.0"
  encryption {}
}

provider "azurerm" {
  alias    = "by"
  for_each = toset(["westeurope"])
  #^^^^^^^ error terraform-version: Do without for_each, or use OpenTofu 1.9: required_version "~> 1.8.0" allows only releases that do not have it.
  features {}
}

removed {
  from = azurerm_resource_group.old
  connection {
  #^^^^^^^^^ error terraform-version: Do without connection, or use Terraform 1.9: required_version "~> 1.8.0" allows only releases that do not have it.
    host = "localhost"
  }
}

language {
#^^^^^^^ error terraform-version: Do without language, or use OpenTofu 1.12: required_version "~> 1.8.0" allows only releases that do not have it.
  compatible_with {
    opentofu = ">= 1.12"
  }
}

output "parts" {
  type  = string
  #^^^ error terraform-version: Do without type, or use Terraform 1.15: required_version "~> 1.8.0" allows only releases that do not have it.
  value = "a"
}
