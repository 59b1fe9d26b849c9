resource "azurerm_resource_group" "main" {
  count    = 2
  name     = "rg-training-${count.index}"
  location = "westeurope"
}

module "network" {
  source     = "./network"
  depends_on = [azurerm_resource_group.main[0], azurerm_resource_group.main[0].id]
  #                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Depend on azurerm_resource_group.main as a whole: depends_on takes no attributes.
}

variable "name" {
  type = string
}

resource "azurerm_resource_group" "depends" {
  name     = "rg-test"
  location = "westeurope"
  depends_on = [
    "azurerm_resource_group.main",
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning invalid-address: Write this address without quotes: in quotes it is deprecated.
#~     azurerm_resource_group.main,
    "main",
    #^^^^^ error invalid-address: Write an address here, such as azurerm_resource_group.main: Terraform evaluates nothing in this list.
    "${azurerm_resource_group.main}",
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write an address here, such as azurerm_resource_group.main: Terraform evaluates nothing in this list.
    azurerm_resource_group.main.id,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Depend on azurerm_resource_group.main as a whole: depends_on takes no attributes.
#~     azurerm_resource_group.main,
    azurerm_resource_group.main[*],
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write a number or a text as the index here: Terraform evaluates nothing in this list.
    lower("azurerm_resource_group.main"),
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write an address here, such as azurerm_resource_group.main: Terraform evaluates nothing in this list.
    module.network.id,
    module.network.subnet.id,
    #^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Depend on module.network as a whole: depends_on takes no attributes.
    path.module,
    true ? azurerm_resource_group.main : module.network,
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write an address here, such as azurerm_resource_group.main: Terraform evaluates nothing in this list.
  ]
}

resource "azurerm_resource_group" "no_list" {
  name       = "rg-shared"
  location   = "westeurope"
  depends_on = "azurerm_resource_group.main"
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write depends_on as a list of addresses, in brackets: [azurerm_resource_group.main].
#~   depends_on = [azurerm_resource_group.main]
}

resource "azurerm_resource_group" "replaced" {
  name     = "rg-replaced"
  location = "westeurope"
  lifecycle {
    replace_triggered_by = ["azurerm_resource_group.main"]
    #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write the address of a resource or of one of its attributes here: Terraform evaluates nothing else.
#~     replace_triggered_by = [azurerm_resource_group.main]
  }
}

resource "other_thing" "foreign" {
  depends_on = azurerm_resource_group.main
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write depends_on as a list of addresses, in brackets: [azurerm_resource_group.main].
#~   depends_on = [azurerm_resource_group.main]
  lifecycle {
    replace_triggered_by = [var.name]
    #                       ^^^^^^^^ error invalid-address: Refer to a resource instead of var: only a change of a resource can make Terraform replace another. A terraform_data resource can hold any value.
    nonsense             = true
    #^^^^^^^ error unknown-argument: lifecycle has no argument nonsense.
#-
  }
}
