# A subnet that the module makes is named by an id that is written out: neither the apply nor the destroy has an order.
resource "azurerm_virtual_network" "main" {
  name                = "vnet-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "apps" {
  name                 = "apps"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_network_interface" "written" {
  name                = "nic-written"
  resource_group_name = "rg-orders"
  location            = "westeurope"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/apps"
    #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_subnet.apps here: an id that is written out gives no order, and Azure answers with InUseSubnetCannotBeDeleted while it is in the subnet.
#~     subnet_id                     = azurerm_subnet.apps.id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface" "refers" {
  name                = "nic-refers"
  resource_group_name = "rg-orders"
  location            = "westeurope"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = "${azurerm_virtual_network.main.id}/subnets/${azurerm_subnet.apps.name}"
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface" "elsewhere" {
  name                = "nic-elsewhere"
  resource_group_name = "rg-orders"
  location            = "westeurope"

  ip_configuration {
    name                          = "internal"
    subnet_id                     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/other"
    private_ip_address_allocation = "Dynamic"
  }
}
