provider "azurerm" {
  features {}
}

provider "azurerm" {
#         ^^^^^^^ error duplicate-block: Give this provider an alias of its own, or remove it: azurerm is configured already.
  features {}
}

provider "azurerm" {
  alias = "other"
  features {}
}

provider "azurerm" {
#         ^^^^^^^ error duplicate-block: Give this provider an alias of its own, or remove it: azurerm.other is configured already.
  alias = "other"
  features {}
}

provider "azurerm" {
  alias = "third"
  features {}
}

variable "name" {
  type = string
}

check "name" {
  assert {
    condition     = var.name != ""
    error_message = "Say what it is called."
  }
}

check "name" {
#      ^^^^ error duplicate-block: Choose another name: this module declares check.name twice.
  assert {
    condition     = var.name != "unknown"
    error_message = "Say what it is called."
  }
}
