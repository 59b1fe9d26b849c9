moved {
  from = azurerm_resource_group
  #      ^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write a type and a name: azurerm_resource_group.main.
  to   = azurerm_resource_group.main["${1}"]
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write a number or a text as the index: Terraform evaluates nothing here.
}

moved {
  from = module.network
  to   = azurerm_resource_group.main
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Move a resource to a resource, or a module to a module: one cannot become the other.
}

moved {
  from = module.network.azurerm_subnet.main
  to   = module.subnets["main"].azurerm_subnet.main
}

moved {
  from = data.azurerm_subnet.before
  to   = data.azurerm_subnet.main
}

moved {
  from = local.group
  #      ^^^^^^^^^^^ error statement-address: Write the address of a resource or module: only these have a place in state.
  to   = lower("azurerm_resource_group.main")
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write to as an address, without quotes: azurerm_resource_group.main.
}

removed {
  from = azurerm_resource_group.old[0]
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Leave out the index: a removed block takes out all instances at once.
}

removed {
  from = data.azurerm_subnet.old
  #      ^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write the address of a resource: Terraform does not manage data sources.
}

removed {
  from = module.old

  lifecycle {
    destroy = false
  }
}

import {
  to = module.network
  #    ^^^^^^^^^^^^^^ error statement-address: Write the address of a resource within the module: Terraform imports resources only.
  #    ^^^^^^^^^^^^^^ error undeclared-reference: This module declares no module.network. Declare it with a module block, or correct the name.
  id = "main"
}

import {
  to = module.network.azurerm_subnet.main
  #    ^^^^^^^^^^^^^^ error undeclared-reference: This module declares no module.network. Declare it with a module block, or correct the name.
  id = "main"
}
