terraform {
  required_version = ">= 1.2, < 1.3"
}

variable "sizes" {
  type = object({ small = optional(number) })
  #                       ^^^^^^^^ error terraform-version: Allow Terraform 1.3 in required_version, or do without optional: ">= 1.2, < 1.3" allows only releases that do not have it.
}

check "health" {
#^^^^ error terraform-version: Allow Terraform 1.5 in required_version, or do without check: ">= 1.2, < 1.3" allows only releases that do not have it.
  assert {
    condition     = var.sizes.small != 1
    error_message = "It is too small."
  }
}

import {
#^^^^^ error terraform-version: Allow Terraform 1.5 in required_version, or do without import: ">= 1.2, < 1.3" allows only releases that do not have it.
  to = azurerm_resource_group.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-training"
}

resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    enabled = true
    #^^^^^^ error terraform-version: Allow OpenTofu 1.11 in required_version, or do without enabled: ">= 1.2, < 1.3" allows only releases that do not have it.
    precondition {
      condition     = var.sizes.small != 1
      error_message = "It is too small."
    }
  }
}

removed {
#^^^^^^ error terraform-version: Allow Terraform 1.7 in required_version, or do without removed: ">= 1.2, < 1.3" allows only releases that do not have it.
  from = azurerm_resource_group.old
  lifecycle {
    destroy = false
  }
}
