# The route table is given by depends_on, the security group by nothing.
resource "azurerm_mssql_managed_instance" "first" {
  name                         = "sqlmi-orders"
  resource_group_name          = "rg-data"
  location                     = "westeurope"
  administrator_login          = "sqladmin"
  administrator_login_password = var.password
  license_type                 = "BasePrice"
  sku_name                     = "GP_Gen5"
  storage_size_in_gb           = 32
  vcores                       = 4
  subnet_id                    = var.subnet_id

  depends_on = [azurerm_subnet_route_table_association.data]
  #^^^^^^^^^ warning missing-order: Add azurerm_subnet_network_security_group_association.data to depends_on: Azure refuses the instance until its subnet has a security group.
#~   depends_on = [
#+     azurerm_subnet_route_table_association.data,
#+     azurerm_subnet_network_security_group_association.data,
#+   ]
}

resource "azurerm_subnet_network_security_group_association" "data" {
  subnet_id                 = var.subnet_id
  network_security_group_id = var.group_id
}

resource "azurerm_subnet_route_table_association" "data" {
  subnet_id      = var.subnet_id
  route_table_id = var.table_id
}

variable "subnet_id" {
  type = string
}

variable "group_id" {
  type = string
}

variable "table_id" {
  type = string
}

variable "password" {
  type      = string
  sensitive = true
}
