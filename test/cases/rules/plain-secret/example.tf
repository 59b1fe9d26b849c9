# azurerm 4.81.0

resource "azurerm_key_vault_secret" "others_ignored" {
  name         = "user-password"
  key_vault_id = var.id
  value        = "hunter2"
  #              ^^^^^^^^^ warning plain-secret: Take value from a sensitive variable, a key vault or the resource that creates it: it appears here in plain text.
#~   value        = var.value

}

variable "id" {}
#+
#+ variable "value" {
#+   type      = string
#+   sensitive = true
#+ }
