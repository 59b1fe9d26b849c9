variable "unknown" {}

terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.81"
    }
  }
}

resource "azurerm_storage_container" "old" {
  name                 = "old"
  storage_account_name = var.unknown
}

resource "azurerm_storage_container" "new" {
  name               = "new"
  storage_account_id = var.unknown
}

resource "azurerm_storage_container" "wrong" {
  name                  = "wrong"
  storage_account_id    = var.unknown
  container_access_type = "blob"
}
