# azurerm 4.81.0
variable "token" {
  type      = string
  ephemeral = true
}

variable "unknown" {
  type = string
}

ephemeral "azurerm_key_vault_secret" "password" {
  name         = "password"
  key_vault_id = var.unknown
}

locals {
  both = { token = var.token, name = "one" }
}

resource "azurerm_key_vault_secret" "fails" {
  name         = "fails"
  value        = "token ${var.token}"
  #              ^^^^^^^^^^^^^^^^^^^^ error ephemeral-value: Set value to something that may be kept in state: this value is ephemeral.
  key_vault_id = var.unknown
  tags         = { owner = local.both.token }
  #              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ephemeral-value: Set tags to something that may be kept in state: this value is ephemeral.
}

resource "azurerm_key_vault_secret" "passes" {
  name             = local.both.name
  value_wo         = ephemeral.azurerm_key_vault_secret.password.value
  value_wo_version = 1
  key_vault_id     = var.unknown

  lifecycle {
    precondition {
      condition     = var.token != ""
      error_message = "Give a token."
    }
  }

  provisioner "local-exec" {
    command = "echo ${var.token}"
  }
}

resource "azurerm_key_vault_secret" "unknown" {
  for_each     = toset([var.token])
  #              ^^^^^^^^^^^^^^^^^^ error for-each-value: Set for_each to something that may be kept in state: this value is ephemeral.
  name         = each.key
  value        = ephemeralasnull(var.token)
  key_vault_id = var.unknown
}

resource "azurerm_resource_group" "many" {
  count    = terraform.applying ? 1 : 0
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^ error for-each-value: Set count to something that may be kept in state: this value is ephemeral.
  name     = "rg-many"
  location = "westeurope"
}

output "fails" {
  value = local.both
  #       ^^^^^^^^^^ error ephemeral-value: Set ephemeral to true for this output, or return something else: this value is ephemeral.
#~   value     = local.both
#+   ephemeral = true
}

output "passes" {
  value     = var.token
  ephemeral = true
}
