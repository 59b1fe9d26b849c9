# azurerm 4.81.0
resource "azurerm_key_vault_secret" "filled_in_later" {
  name         = "api-key"
  key_vault_id = var.id
  value        = "set in the portal"

  lifecycle {
    ignore_changes = [value]
  }
}

resource "azurerm_key_vault_secret" "placeholder" {
  name         = "api-key"
  key_vault_id = var.id
  value        = "<set in the portal>"
}

resource "azurerm_key_vault_secret" "user" {
  name         = "database-user-name"
  key_vault_id = var.id
  value        = "application"
}

resource "azurerm_key_vault_secret" "admin_login" {
  name         = "${var.id}-login"
  key_vault_id = var.id
  value        = "administrator"
}

resource "azurerm_key_vault_secret" "others_ignored" {
  name         = "user-password"
  key_vault_id = var.id
  value        = "hunter2"
  #              ^^^^^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~   value        = var.value

  lifecycle {
    ignore_changes = [tags]
  }
}

variable "id" {}
#+
#+ variable "value" {
#+   type      = string
#+   sensitive = true
#+ }
