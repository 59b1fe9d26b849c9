resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_key_vault" "ml" {
  name                       = "kv-${azurerm_resource_group.ml.name}"
  location                   = azurerm_resource_group.ml.location
  resource_group_name        = azurerm_resource_group.ml.name
  tenant_id                  = "not-a-uuid"
  sku_name                   = lower("PREMIUM")
  soft_delete_retention_days = 5
  enabled_for_deployment     = null

  network_acls {
    bypass         = "None"
    default_action = "Deny"
    ip_rules       = ["10.0.0.0/24", format("%s/32", azurerm_resource_group.ml.name)]
  }

  tags = {
    note = "costs $${money} and \"more\""
    path = "C:\\temp"
  }
}
