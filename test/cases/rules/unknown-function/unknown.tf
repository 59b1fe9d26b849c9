# azurerm 4.81.0
output "fine" {
  value = lower(var.name)
}

# Which functions another provider has is not known.
output "of_another" {
  value = provider::time::rfc3339_parse(var.name)
}

variable "name" {}
