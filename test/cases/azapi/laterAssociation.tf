# An association that waits for what needs its subnet becomes a part of the subnet all the same.
resource "azurerm_subnet" "main" {
  name                 = "snet-hosts"
  resource_group_name  = "rg-network"
  virtual_network_name = "vnet-hub"
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_network_interface" "host" {
  name                = "nic-host"
  location            = "westeurope"
  resource_group_name = "rg-network"

  ip_configuration {
    name                          = "main"
    subnet_id                     = azurerm_subnet.main.id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_security_group" "main" {
  name                = "nsg-hosts"
  location            = "westeurope"
  resource_group_name = "rg-network"
}

resource "azurerm_subnet_network_security_group_association" "main" {
  subnet_id                 = azurerm_subnet.main.id
  network_security_group_id = azurerm_network_security_group.main.id
  depends_on                = [azurerm_network_interface.host]
}
