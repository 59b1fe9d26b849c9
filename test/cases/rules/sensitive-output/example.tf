# azurerm 4.81.0
terraform {
  backend "azurerm" {}
}

variable "password" {
  type      = string
  sensitive = true
}

variable "unknown" {
  type = string
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "fails" {
  value = "admin:${var.password}"
  #       ^^^^^^^^^^^^^^^^^^^^^^^ error sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = "admin:${var.password}"
#+   sensitive = true
}

output "key" {
  value = azurerm_storage_account.ml.primary_access_key
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = azurerm_storage_account.ml.primary_access_key
#+   sensitive = true
}

output "passes" {
  value     = var.password
  sensitive = true
}

output "id" {
  value = azurerm_storage_account.ml.id
}

output "unknown" {
  value = var.unknown
}
