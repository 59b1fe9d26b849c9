terraform {
  required_version = ">= 1.2, < 1.3"
}

variable "sizes" {
  type = object({ small = optional(number) })
  #                       ^^^^^^^^ error terraform-version: Do without optional, or use Terraform 1.3: required_version ">= 1.2, < 1.3" allows only releases that do not have it.
}

check "health" {
#^^^^ error terraform-version: Do without check, or use Terraform 1.5: required_version ">= 1.2, < 1.3" allows only releases that do not have it.
  assert {
    condition     = var.sizes.small != 1
    error_message = "It is too small."
  }
}

import {
#^^^^^ error terraform-version: Do without import, or use Terraform 1.5: required_version ">= 1.2, < 1.3" allows only releases that do not have it.
  to = azurerm_resource_group.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-training"
}

resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "westeurope"
  lifecycle {
    enabled = true
    #^^^^^^ error terraform-version: Do without enabled, or use OpenTofu 1.11: required_version ">= 1.2, < 1.3" allows only releases that do not have it.
    precondition {
      condition     = var.sizes.small != 1
      error_message = "It is too small."
    }
  }
}

removed {
#^^^^^^ error terraform-version: Do without removed, or use Terraform 1.7: required_version ">= 1.2, < 1.3" allows only releases that do not have it.
  from = azurerm_resource_group.old
  lifecycle {
    destroy = false
  }
}
