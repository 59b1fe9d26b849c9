# styles
terraform {
  required_version = ">= 1.9"
}

variable "unknown" {
  type = string
}

output "all" {
  value = var.unknown
}
