# azurerm 5.2.0
list "azurerm_virtual_network" "all" {
  provider = azurerm
  config {
    resource_group_name = "training"
  }
}

list "azurerm_subnet" "first" {
  provider = azurerm
  config {
    virtual_network_id = list.azurerm_virtual_network.all.data[0].state.id
  }
}

list "azurerm_subnet" "second" {
  provider = azurerm
  config {
    virtual_network_id = list.azurerm_virtual_network.al.data[0].state.id
    #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no list.azurerm_virtual_network.al. Did you mean list.azurerm_virtual_network.all?
  }
}
