# locked 4.60.0
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0"
    }
  }
}

variable "unknown" {}

resource "azurerm_storage_container" "container" {
  name               = "container"
  storage_account_id = var.unknown
}
