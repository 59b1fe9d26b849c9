removed {
  from = resource.azurerm_resource_group.old
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Leave out resource in front of the type: a removed block takes no such address.

  lifecycle {
    destroy = false
  }
}

removed {
  from = module.network.resource.azurerm_subnet.old
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Leave out resource in front of the type: a removed block takes no such address.

  lifecycle {
    destroy = false
  }
}

moved {
  from = resource.azurerm_resource_group.former
  to   = azurerm_resource_group.main
}

resource "azurerm_resource_group" "main" {
  name     = "rg-ml"
  location = "westeurope"
}
