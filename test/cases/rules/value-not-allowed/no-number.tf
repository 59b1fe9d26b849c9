# azurerm 5.2.0
# What surely is no number the provider never sees: its type alone is wrong. What may be one is said here.
resource "azurerm_mssql_managed_instance" "main" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = "many"
  #                              ^^^^^^ error wrong-type: vcores must be a number, not "many".
  subnet_id                    = var.subnet_id
}

resource "azurerm_mssql_managed_instance" "local" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = local.many
  #                              ^^^^^^^^^^ error wrong-type: vcores must be a number, not "many".
  subnet_id                    = var.subnet_id
}

resource "azurerm_mssql_managed_instance" "bool" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = true
  #                              ^^^^ error wrong-type: vcores must be a number, not true.
  subnet_id                    = var.subnet_id
}

resource "azurerm_mssql_managed_instance" "text" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = "5"
  #                              ^^^ error value-not-allowed: Set vcores to 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, or 5 more, not 5.
#~   vcores                       = 4
  subnet_id                    = var.subnet_id
}

resource "azurerm_mssql_managed_instance" "part" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = 4.5
  #                              ^^^ error wrong-type: vcores must be a whole number, not 4.5.
  subnet_id                    = var.subnet_id
}

locals {
  many = "many"
}

variable "password" {
  type      = string
  sensitive = true
}

variable "subnet_id" {
  type = string
}

variable "many" {
  default = "many"
}

variable "is_large" {
  type = bool
}

resource "azurerm_mssql_managed_instance" "default" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = var.many
  #                              ^^^^^^^^ warning value-not-allowed: Set vcores to 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, or 5 more, not many. The value is the default of var.many.
  subnet_id                    = var.subnet_id
}

resource "azurerm_mssql_managed_instance" "conditional" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = var.is_large ? "many" : "8"
  #                                             ^^^^^^ warning value-not-allowed: Set vcores to 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, or 5 more, not many.
  subnet_id                    = var.subnet_id
}

resource "azurerm_mssql_managed_instance" "conditional_local" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = var.is_large ? local.many : 4.5
  #                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning value-not-allowed: Set vcores to 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, or 5 more, not many.
  #                                                          ^^^ warning value-not-allowed: Set vcores to 4, 6, 8, 10, 12, 16, 20, 24, 32, 40, 48, or 5 more, not 4.5.
  subnet_id                    = var.subnet_id
}
