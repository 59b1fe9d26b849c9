resource "azurerm_resource_group" "main" {
  count    = 2
  name     = "rg-training-${count.index}"
  location = "westeurope"
}

module "network" {
  source = "./network"
}

variable "name" {
  type = string
}

resource "azurerm_resource_group" "replaced" {
  count    = 2
  name     = "rg-replaced-${count.index}"
  location = "westeurope"
  lifecycle {
    replace_triggered_by = [
      azurerm_resource_group.main[count.index].id,
      azurerm_resource_group.main[var.name],
      #                           ^^^^^^^^ error invalid-address: Write count.index, each.key or a literal as the index here.
      var.name,
      #^^^^^^^ error invalid-address: Refer to a resource instead of var: only a change of a resource can make Terraform replace another. A terraform_data resource can hold any value.
      lower("main"),
      #^^^^^^^^^^^^ error invalid-address: Write the address of a resource or of one of its attributes here: Terraform evaluates nothing else.
      module.network.id,
      #^^^^^^^^^^^^^^^^ error invalid-address: Refer to a resource instead of module: only a change of a resource can make Terraform replace another. A terraform_data resource can hold any value.
      true,
      #^^^ error invalid-address: Write the address of a resource or of one of its attributes here: Terraform evaluates nothing else.
    ]
  }
}

resource "azurerm_resource_group" "replaced_by_one" {
  name     = "rg-replaced"
  location = "westeurope"
  lifecycle {
    replace_triggered_by = azurerm_resource_group.main
    #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write replace_triggered_by as a list of addresses, in brackets: [azurerm_resource_group.main].
#~     replace_triggered_by = [azurerm_resource_group.main]
  }
}

resource "azurerm_resource_group" "later" {
  name       = "rg-later"
  location   = "westeurope"
  depends_on = [azurerm_resource_group.main]
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-shared-${var.name}"
  location = "westeurope"
  lifecycle {
    replace_triggered_by = [azurerm_resource_group.main]
  }
}
