# Data sources, calls of modules and retries give it too; an order the other way round is not turned.
resource "azurerm_subnet_network_security_group_association" "data" {
  subnet_id                 = var.subnet_id
  network_security_group_id = var.group_id
}

data "azurerm_subnet" "data" {
  name                 = "data"
  virtual_network_name = "vnet"
  resource_group_name  = "rg-net"

  depends_on = [azurerm_subnet_network_security_group_association.data]
}

resource "azurerm_mssql_managed_instance" "reading" {
  name                         = "sqlmi-reading"
  resource_group_name          = data.azurerm_subnet.data.resource_group_name
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = 4
  subnet_id                    = var.subnet_id
}

module "names" {
  source = "./names"
  group  = azurerm_subnet_network_security_group_association.data.id
}

resource "azurerm_mssql_managed_instance" "called" {
  name                         = module.names.instance
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = 4
  subnet_id                    = var.subnet_id
}

resource "azurerm_subnet_network_security_group_association" "late" {
  subnet_id                 = azurerm_mssql_managed_instance.early.subnet_id
  network_security_group_id = var.group_id
}

resource "azurerm_mssql_managed_instance" "early" {
  name                         = "sqlmi-early"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = 4
  subnet_id                    = var.other_id
}

resource "azurerm_mssql_managed_instance" "waiting" {
  name                         = "sqlmi-waiting"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = 4
  subnet_id                    = var.subnet_id
  depends_on                   = [module.names]
}

variable "subnet_id" {
  type = string
}

variable "other_id" {
  type = string
}

variable "group_id" {
  type = string
}

variable "password" {
  type      = string
  sensitive = true
}
