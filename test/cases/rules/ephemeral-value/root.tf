# azurerm 4.81.0
provider "azurerm" {
  features {}
}

variable "token" {
  type      = string
  ephemeral = true
}

output "fails" {
  value = var.token
  #       ^^^^^^^^^ error ephemeral-value: Return something that may be kept in state: this value is ephemeral. ephemeralasnull(…) replaces ephemeral values with null.
}

output "passes" {
  value = ephemeralasnull(var.token)
}

output "said" {
  value     = ephemeralasnull(var.token)
#~   value = ephemeralasnull(var.token)
  ephemeral = true
  #^^^^^^^^ warning ephemeral-value: Remove ephemeral: outputs of a root module are kept in state.
#-
}

variable "unknown" {
  type = string
}

output "unknown" {
  value = var.unknown
}
