variable "unknown" {}

terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 5.0, < 6.0"
    }
  }
}

resource "azurerm_storage_container" "old" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error missing-argument: Set storage_account_id: azurerm_storage_container requires it.
  name                 = "old"
#~   name               = "old"
  storage_account_name = var.unknown
  #^^^^^^^^^^^^^^^^^^^ error unknown-argument: azurerm_storage_container has no argument storage_account_name. It was in azurerm 4.81.0, and this folder uses {newest}: use storage_account_id instead.
#~   storage_account_id = var.unknown
}
