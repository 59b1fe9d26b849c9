resource "azurerm_key_vault_key" "left" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "RSA"
  #^^^^^^^^^^^^^^^^^^^ error key-size: Set key_size too, for example to 2048: RSA keys need it.
  key_opts     = ["wrapKey", "unwrapKey"]
#+   key_size     = 2048
}

variable "unknown" {}
