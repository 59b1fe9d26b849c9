variable "name" {
  type = string
}

output "name" {
  value = var.name
}

output "again" {
  value = output.name
  #       ^^^^^^^^^^^ error undeclared-reference: Refer to what output.name returns: the module itself cannot read its outputs.
}

output "unknown" {
  value = var.name
}
