resource "azurerm_resource_group" "call" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = [lower("tags"), true, tags["team"]]
    #                 ^^^^^^^^^^^^^ error ignore-changes: Write the name of an argument here: Terraform evaluates nothing in this list.
    #                                ^^^^ error ignore-changes: Write the name of an argument here: Terraform evaluates nothing in this list.
  }
}

resource "azurerm_resource_group" "call_alone" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = concat([], [])
    #                ^^^^^^^^^^^^^^ error ignore-changes: Write ignore_changes as a list of argument names, or as the word all.
  }
}

resource "azurerm_resource_group" "passes" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = all
  }
}
