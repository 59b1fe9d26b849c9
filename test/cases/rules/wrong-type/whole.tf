# azurerm 4.70.0
resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_key_vault" "ml" {
  name                = "kv-ml"
  location            = azurerm_resource_group.ml
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: location must be a string, not an object.
#~   location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: resource_group_name must be a string, not an object.
#~   resource_group_name = azurerm_resource_group.ml.name
  tenant_id           = "00000000-0000-0000-0000-000000000000"
  sku_name            = "standard"
}

resource "azurerm_key_vault_secret" "one" {
  name         = "one"
  value        = var.unknown
  key_vault_id = azurerm_key_vault.ml
  #              ^^^^^^^^^^^^^^^^^^^^ error wrong-type: key_vault_id must be a string, not an object.
#~   key_vault_id = azurerm_key_vault.ml.id
}

# What a for expression makes is a list.
resource "azurerm_application_insights" "ml" {
  name                = [for part in ["appi", "ml"] : part]
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: name must be a string, not a list.
  location            = azurerm_resource_group.ml.location
  resource_group_name = azurerm_resource_group.ml.name
  application_type    = "web"
  tags                = { owner = azurerm_resource_group.ml }
  #                               ^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-type: tags.owner must be a string, not an object.
}

variable "unknown" {}
