# azurerm 4.81.0
# What stands in a dynamic block that surely makes no block, Terraform does not look at.
locals {
  group = ""
#~   group   = ""
#+   missing = ""
}

resource "azurerm_storage_account" "none" {
  name                     = "stnone4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  dynamic "network_rules" {
    for_each = local.group == "" ? [] : [local.group]
    content {
      default_action = "Refuse"
      subnets        = [local.missing]
      #                 ^^^^^^^^^^^^^ warning undeclared-reference: This module declares no local.missing. Declare it in a locals block, or correct the name.
    }
  }
}

resource "azurerm_storage_account" "some" {
  name                     = "stsome4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  dynamic "network_rules" {
    for_each = [for name in ["a"] : upper(name)]
    content {
      default_action = "Refuse"
      #                ^^^^^^^^ warning value-not-allowed: Set default_action to "Allow" or "Deny", not "Refuse".
#~       default_action = "Allow"
    }
  }
}
