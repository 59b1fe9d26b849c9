# azurerm 4.81.0
variable "unknown" {}

provider "azurerm" {
#^^^^^^^^^^^^^^^^^ error missing-argument: Set a features block: provider azurerm requires it.
  subscription_id = var.unknown
#+
#+   features {}
}

provider "azurerm" {
  alias           = "fine"
  subscription_id = var.unknown
  features {}
}

data "azurerm_client_config" "current" {}
