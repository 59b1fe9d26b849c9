# azurerm 5.2.0
# A data source that reads a resource by its name says the same as a reference to that.
variable "subnet_group" {
  type = string
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "main" {
  name                 = "snet-orders"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

data "azurerm_subnet" "main" {
  name                 = azurerm_subnet.main.name
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.main.name
}

# Another network may have a subnet of this name.
data "azurerm_subnet" "another" {
  name                 = azurerm_subnet.main.name
  resource_group_name  = var.subnet_group
  virtual_network_name = azurerm_virtual_network.main.name
}

resource "azurerm_subnet_network_security_group_association" "main" {
  subnet_id                 = azurerm_subnet.main.id
  network_security_group_id = var.subnet_group
}

resource "azurerm_api_management" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_subnet_network_security_group_association.main to depends_on: Azure answers with 400 NetworkSecurityGroupNotFound until the subnet of the service has its security group.
  name                 = "apim-early"
  resource_group_name  = "rg-orders"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = data.azurerm_subnet.main.id
  }
#+
#+   depends_on = [azurerm_subnet_network_security_group_association.main]
}

resource "azurerm_api_management" "another" {
  name                 = "apim-another"
  resource_group_name  = "rg-orders"
  location             = "westeurope"
  publisher_name       = "Contoso"
  publisher_email      = "api@contoso.com"
  sku_name             = "Developer_1"
  virtual_network_type = "Internal"

  virtual_network_configuration {
    subnet_id = data.azurerm_subnet.another.id
  }
}
