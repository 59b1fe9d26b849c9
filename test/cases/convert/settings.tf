terraform {
  # at least
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.0" # four
    }
    random = {
      source = "hashicorp/random"
    }
  }
  backend "azurerm" {
    storage_account_name = "st"
    container_name       = "state"
    key                  = "ml.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  features {}
}

provider "random" {}

# For names.
provider "random" {
  alias = "other"
}

resource "random_string" "suffix" {
  length     = 4
  provider   = random.other
  keepers    = { name = azurerm_resource_group.ml.name }
  depends_on = [azurerm_resource_group.ml]

  lifecycle {
    ignore_changes = [length] # for good
  }
}

# The storage of all.
resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

import {
  to = azurerm_resource_group.ml
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg"
}

moved {
  from = azurerm_resource_group.old
  to   = azurerm_resource_group.moved_on
}

import {
  to = azurerm_resource_group.elsewhere
  id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/elsewhere"
}

removed {
  from = azurerm_resource_group.gone

  lifecycle {
    destroy = false
  }
}

check "name" {
  assert {
    condition     = length(random_string.suffix.result) == 4
    error_message = "Too long."
  }
}
