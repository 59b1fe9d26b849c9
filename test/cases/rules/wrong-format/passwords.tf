# azurerm 5.2.0
# Kinds of characters, of which three or all have to be there; no text of a password is in a message.
variable "unknown" {
  type = string
}

resource "azurerm_mysql_flexible_server" "kinds" {
  name                   = "mysql-one"
  resource_group_name    = "rg"
  location               = "westeurope"
  administrator_login    = "admin"
  #                        ^^^^^^^ error wrong-pattern: Change administrator_login from "admin": it must not be "admin".
  administrator_password = "onlyletters"
  #                        ^^^^^^^^^^^^^ error wrong-format: Change administrator_password: it must have three of these, and has 1: a lower-case letter, a capital letter, a digit, and a sign other than _.
  sku_name               = "B_Standard_B1"
  #                        ^^^^^^^^^^^^^^^ error wrong-pattern: Change sku_name from "B_Standard_B1": it takes a tier and a size that it has, such as B_Standard_B1ms or GP_Standard_D2ds_v4.
}

resource "azurerm_mysql_flexible_server" "fine" {
  name                   = "mysql-two"
  resource_group_name    = "rg"
  location               = "westeurope"
  administrator_login    = "keeper"
  administrator_password = "Letters-and-1"
  sku_name               = "B_Standard_B1ms"
}

resource "azurerm_mysql_flexible_server" "unknown" {
  name                   = "mysql-three"
  resource_group_name    = "rg"
  location               = "westeurope"
  administrator_login    = var.unknown
  administrator_password = var.unknown
  sku_name               = var.unknown
}

resource "azurerm_static_web_app" "all" {
  name                = "web"
  resource_group_name = "rg"
  location            = "westeurope"
  sku_tier            = "Standard"
  sku_size            = "Standard"

  basic_auth {
    environments = "AllEnvironments"
    password     = "nothing-else1"
    #              ^^^^^^^^^^^^^^^ error wrong-format: Change password: it must have a capital letter and a sign such as !.
  }
}

resource "azurerm_qumulo_file_system" "fine" {
  name                = "files"
  resource_group_name = "rg"
  location            = "westeurope"
  zone                = "1"
  admin_password      = "Passw_ord"
  email               = "me@example.com"
  subnet_id           = "/subscriptions/12345678-1234-9876-4563-123456789012/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/one/subnets/two"
  storage_sku         = "Cold_LRS"
}
