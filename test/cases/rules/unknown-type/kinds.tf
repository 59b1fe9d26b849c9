# azurerm 4.20.0
variable "unknown" {}

# Of this release only resources and data sources are known: others may be there or not.
ephemeral "azurerm_key_vault_secret" "training" {
  name         = "training"
  key_vault_id = var.unknown
  anything     = true
}

ephemeral "azurerm_some_other_secret" "training" {
  name = "training"
}

data "azurerm_some_other_secret" "training" {
#     ^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.20.0 has no data source azurerm_some_other_secret.
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error
  name = "training"
}
