variable "unknown" {}

resource "azurerm_key_vault_key" "left" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "RSA"
  #^^^^^^^^^^^^^^^^^^^ error key-size: Set key_size too, for example to 2048: RSA keys need it.
  key_opts     = ["wrapKey", "unwrapKey"]
#+   key_size     = 2048
}

resource "azurerm_key_vault_key" "curve" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "EC"
  key_size     = 2048
  #^^^^^^^^^^^^^^^^^^ warning key-size: Remove key_size: EC keys have a curve, and the size is not used.
#-
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_key_vault_key" "fine" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "RSA"
  key_size     = 2048
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_key_vault_key" "elliptic" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = "EC"
  key_opts     = ["wrapKey", "unwrapKey"]
  curve        = "P-256"
}

resource "azurerm_key_vault_key" "unknown" {
  name         = "cmk"
  key_vault_id = var.unknown
  key_type     = var.unknown
  key_opts     = ["wrapKey", "unwrapKey"]
}
