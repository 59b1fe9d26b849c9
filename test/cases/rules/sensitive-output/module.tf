# A module that others call says nothing of it.
variable "password" {
  type      = string
  sensitive = true
}

output "password" {
  value = var.password
}

variable "unknown" {}
