terraform {
  required_version = "~> 1.5.0"
}

variable "fails" {
  type      = string
  ephemeral = true
  #^^^^^^^^ error terraform-version: Do without ephemeral, or use Terraform 1.10 or OpenTofu 1.11: required_version "~> 1.5.0" allows only releases that do not have it.
  default   = "a"
}

variable "passes" {
  type     = string
  nullable = false
  default  = "a"
}

variable "unknown" {
  type = string
}

variable "after_unknown" {
  default = "a"
  validation {
    condition     = var.unknown != var.after_unknown
    error_message = "They must differ."
  }
}
