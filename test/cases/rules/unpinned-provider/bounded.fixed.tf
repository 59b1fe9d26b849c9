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
  name               = "old"
  storage_account_id = ""
}
