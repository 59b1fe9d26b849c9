variable "unknown" {
  type = string
}

# OpenTofu knows variables here.
terraform {
  backend "http" {
    address = var.unknown
  }
}
