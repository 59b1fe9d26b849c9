# No variable can have that name, so none is declared.
output "version" {
  value = var.version
  #       ^^^^^^^^^^^ error undeclared-reference: This module declares no var.version. Declare it with a variable block, or correct the name.
}
