resource "azurerm_resource_group" "quoted" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = ["tags", "*"]
    #                 ^^^^^^ warning ignore-changes: Write tags without quotes: in quotes it is deprecated.
    #                         ^^^ error ignore-changes: Write ignore_changes = all: Terraform no longer accepts a star in a list.
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

resource "azurerm_resource_group" "all" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = ["*"]
    #                 ^^^ error ignore-changes: Write ignore_changes = all: Terraform no longer accepts a star in a list.
#~     ignore_changes = all
  }
}

resource "azurerm_resource_group" "paths" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    ignore_changes = ["tags[\"team\"]", "tags.team", "tag", "", "in tags"]
    #                 ^^^^^^^^^^^^^^^^ warning ignore-changes: Write tags["team"] without quotes: in quotes it is deprecated.
    #                                   ^^^^^^^^^^^ warning ignore-changes: Write tags.team without quotes: in quotes it is deprecated.
    #                                                ^^^^^ error ignore-changes: azurerm_resource_group has no argument tag whose changes could be ignored. Did you mean tags?
    #                                                       ^^ error ignore-changes: Write the name of an argument here, without quotes; for all of them, ignore_changes = all.
    #                                                           ^^^^^^^^^ error ignore-changes: Write the name of an argument here, without quotes; for all of them, ignore_changes = all.
#~     ignore_changes = [tags["team"], tags.team, tags, "", "in tags"]
  }
}

resource "azurerm_user_assigned_identity" "redundant" {
  name                = "id-training"
  location            = "westeurope"
  resource_group_name = "rg-elsewhere"
  lifecycle {
    ignore_changes = [id, principal_id, tags]
    #                     ^^^^^^^^^^^^ warning ignore-changes: Remove principal_id: only the provider sets it, so that there is no change to ignore.
  }
}
