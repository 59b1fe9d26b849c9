# azurerm 4.81.0
output "nothing" {
#^^^^^^^^^^^^^^^ error missing-argument: Set value: output requires it.
#+   value = ""
}
