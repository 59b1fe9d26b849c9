terraform {
  required_version = "~> 1.7.0"
}

variable "folder" {
  type = string
}

module "net" {
  source = "./${var.folder}"
  #             ^^^^^^^^^^ error terraform-version: Do without an expression in source, or use Terraform 1.15 or OpenTofu 1.8: required_version "~> 1.7.0" allows only releases that do not have it.
}

module "names" {
  source  = "Azure/naming/azurerm"
  version = join(".", ["1", "0"])
  #         ^^^^^^^^^^^^^^^^^^^^^ error terraform-version: Do without an expression in version, or use Terraform 1.15 or OpenTofu 1.8: required_version "~> 1.7.0" allows only releases that do not have it.
}

module "literal" {
  source = "./net"
}
