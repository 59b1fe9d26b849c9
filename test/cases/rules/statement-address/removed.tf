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

removed {
  from = local.one.two
  #      ^^^^^^^^^^^^^ error statement-address: End the address with the resource's name, or with the key of an instance in brackets: it has no attributes.
}

removed {
  from = var.list[0]
  #      ^^^^^^^^^^^ error statement-address: Leave out the index: a removed block takes out all instances at once.
}
