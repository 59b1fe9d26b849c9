resource "azurerm_resource_group" "many" {
  count    = 2
  name     = "rg-${count.index}"
  location = "westeurope"
}

resource "azurerm_resource_group" "one" {
  name     = "rg-one"
  location = "westeurope"
}

# What had no instances becomes one of several.
moved {
  from = azurerm_resource_group.many
  to   = azurerm_resource_group.many[0]
}

moved {
  from = azurerm_resource_group.single[0]
  to   = azurerm_resource_group.one
}

# Here there still is one without instances.
#-
moved {
  from = azurerm_resource_group.one
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error moved-address: Remove the block of azurerm_resource_group.one, or this one: what has moved must not be declared there any more.
  to   = azurerm_resource_group.one[1]
}

moved {
#- 5 lines
  from = azurerm_resource_group.other[0]
  to   = azurerm_resource_group.many[1]
}

moved {
  from = azurerm_resource_group.other[0]
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error moved-address: Remove this block, or the other one: azurerm_resource_group.other[0] cannot move to two addresses.
  to   = azurerm_resource_group.last
}

moved {
  from = azurerm_resource_group.other[1]
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error moved-address: Remove this block, or the other one: only one thing can move to azurerm_resource_group.many[1].
  to   = azurerm_resource_group.many[1]
}

moved {
  from = resource.azurerm_resource_group.same
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error moved-address: Write another address, or remove this block: it moves nothing.
  to   = azurerm_resource_group.same
}

#- 15 lines
# A chain is fine.
moved {
  from = azurerm_resource_group.first
  to   = azurerm_resource_group.second
}

moved {
  from = azurerm_resource_group.second
  to   = azurerm_resource_group.third
}

module "here" {
  source = "./here"
}

moved {
  from = module.here
  #      ^^^^^^^^^^^ error moved-address: Remove the block of module.here, or this one: what has moved must not be declared there any more.
  to   = module.there
}

moved {
#- 5 lines
  from = module.here.azurerm_resource_group.inside
  to   = azurerm_resource_group.outside
}
