# azurerm 3.85.0
# A later release takes a value: to remove it is not what is surely meant.
variable "unknown" {}

resource "azurerm_postgresql_flexible_server" "main" {
  name                          = "psql-training"
#~   name                   = "psql-training"
  resource_group_name           = "rg-training"
#~   resource_group_name    = "rg-training"
  location                      = "westeurope"
#~   location               = "westeurope"
  sku_name                      = "B_Standard_B1ms"
#~   sku_name               = "B_Standard_B1ms"
  version                       = "16"
#~   version                = "16"
  administrator_login           = "training"
#~   administrator_login    = "training"
  administrator_password        = var.unknown
#~   administrator_password = var.unknown
  public_network_access_enabled = false
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error read-only-argument: Remove public_network_access_enabled: the provider sets it, so azurerm_postgresql_flexible_server accepts no value for it. azurerm 3.117.1 takes one.
#-
}

resource "azurerm_postgresql_flexible_server" "unknown" {
  name                          = "psql-unknown"
#~   name                   = "psql-unknown"
  resource_group_name           = "rg-training"
#~   resource_group_name    = "rg-training"
  location                      = "westeurope"
#~   location               = "westeurope"
  sku_name                      = "B_Standard_B1ms"
#~   sku_name               = "B_Standard_B1ms"
  version                       = "16"
#~   version                = "16"
  administrator_login           = "training"
#~   administrator_login    = "training"
  administrator_password        = var.unknown
#~   administrator_password = var.unknown
  public_network_access_enabled = var.unknown
  #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error read-only-argument: Remove public_network_access_enabled: the provider sets it, so azurerm_postgresql_flexible_server accepts no value for it. azurerm 3.117.1 takes one.
#-
}
