resource "azurerm_resource_group" "quoted" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = ["tags", "*"]
    #                 ^^^^^^ warning ignore-changes: Write tags without quotes: in quotes it is deprecated.
    #                         ^^^ error ignore-changes: Write the name of an argument here, without quotes; for all of them, ignore_changes = all.
#~     ignore_changes = [tags, "*"]
  }
}

resource "azurerm_resource_group" "indexed" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = [tags[local.team], tags[*]]
    #                 ^^^^^^^^^^^^^^^^ error ignore-changes: Write a number or a text as the index here: Terraform evaluates nothing in this list.
    #                                   ^^^^^^^ error ignore-changes: Write a number or a text as the index here: Terraform evaluates nothing in this list.
  }
}

locals {
  team = "ml"
}
