# azurerm 4.81.0
provider "azurerm" {
  features {}
}

variable "secret" {
  type      = object({ name = string, hosts = list(string) })
  sensitive = true
}

variable "plain" {
  type = string
}

resource "azurerm_storage_account" "ml" {
  count                    = 1
  name                     = "stml4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

locals {
  all   = { secret = var.secret, plain = var.plain }
  hosts = [for host in var.secret.hosts : upper(host)]
  chain = local.all
}

# What is made of something sensitive is sensitive too.
output "attribute" {
  value = var.secret.name
  #       ^^^^^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = var.secret.name
#+   sensitive = true
}

output "whole" {
  value = local.all
  #       ^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = local.all
#+   sensitive = true
}

output "part" {
  value = local.chain.secret.name
  #       ^^^^^^^^^^^^^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = local.chain.secret.name
#+   sensitive = true
}

output "other_part" {
  value = local.all.plain
}

output "for" {
  value = local.hosts
  #       ^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = local.hosts
#+   sensitive = true
}

output "function" {
  value     = jsonencode({ secret = [var.secret.name] })
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
  sensitive = false
#~   sensitive = true
}

output "chosen" {
  value = var.secret.name == "" ? "none" : "some"
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = var.secret.name == "" ? "none" : "some"
#+   sensitive = true
}

output "operator" {
  value = length(var.secret.hosts) + 1
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = length(var.secret.hosts) + 1
#+   sensitive = true
}

output "call" {
  value = sensitive(var.plain)
  #       ^^^^^^^^^^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = sensitive(var.plain)
#+   sensitive = true
}

output "instance" {
  value = azurerm_storage_account.ml[0].primary_access_key
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning sensitive-output: Set sensitive to true for this output: it returns something sensitive.
#~   value     = azurerm_storage_account.ml[0].primary_access_key
#+   sensitive = true
}

# What is not, or only Terraform knows.
output "taken" {
  value = nonsensitive(var.secret.name)
}

output "can" {
  value = can(var.secret.name)
}

output "either" {
  value = var.plain == "" ? var.plain : var.secret.name
}

output "instances" {
  value = azurerm_storage_account.ml[*].primary_access_key
}

output "said" {
  value     = var.secret
  sensitive = tobool("true")
  #           ^^^^^^ error reference-context: Write a literal here: Terraform reads it before it can evaluate references and functions.
}
