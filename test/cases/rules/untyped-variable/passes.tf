# styles
variable "unknown" {
  type = string
}

output "all" {
  value = var.unknown
}
