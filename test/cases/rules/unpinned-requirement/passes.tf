# styles
terraform {
  required_version = ">= 1.9"

  backend "azurerm" {
    key = var.unknown
  }
}

variable "unknown" {
  type = string
}
