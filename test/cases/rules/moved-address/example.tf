resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_resource_group" "old" {
  name     = "rg-old"
  location = "westeurope"
}

moved {
  from = azurerm_resource_group.old
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error moved-address: Remove the block of azurerm_resource_group.old, or this one: what has moved must not be declared there any more.
  to   = azurerm_resource_group.ml
}

moved {
#- 5 lines
  from = azurerm_resource_group.main
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error moved-address: Remove this block, or the other one: only one thing can move to azurerm_resource_group.ml.
  to   = azurerm_resource_group.ml
}

removed {
  from = azurerm_resource_group.old
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^ error moved-address: Remove the block of azurerm_resource_group.old, or this one: what is removed must not be declared there any more.

  lifecycle {
    destroy = false
  }
}

removed {
#- 8 lines
  from = azurerm_resource_group.gone

  lifecycle {
    destroy = false
  }
}

# Which instance this is only Terraform knows.
moved {
  from = azurerm_resource_group.unknown
  to   = azurerm_resource_group.ml[var.unknown]
  #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error statement-address: Write a number or a text as the index: Terraform evaluates nothing here.
}

variable "unknown" {
  type = string
}
