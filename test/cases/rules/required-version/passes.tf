# styles
variable "unknown" {
  type = string
}

terraform {
  required_version = ">= 1.9"

  backend "azurerm" {
    key = var.unknown
  }
}
