# styles
terraform {
  required_version = ">= 1.9"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.0"
    }
    random = {
    #^^^^^ hint unused-declaration: Remove random from required_providers, or use it: nothing does.
      source  = "hashicorp/random"
      version = "~> 3.0"
    }
#- 4 lines
  }
}

provider "azurerm" {
  features {}
}

provider "azurerm" {
#^^^^^^^^^^^^^^^^^ hint unused-declaration: Remove azurerm.unused, or use it: nothing does.
  alias = "unused"
  features {}
}

provider "azurerm" {
#- 5 lines
  alias           = "used"
  subscription_id = var.unknown
  features {}
}

variable "unused" {
#^^^^^^^^^^^^^^^^ hint unused-declaration: Remove var.unused, or use it: nothing does.
  type = string
}

variable "validated" {
#^^^^^^^^^^^^^^^^^^^ hint unused-declaration: Remove var.validated, or use it: nothing does.
  type = string

  validation {
    condition     = length(var.validated) > 3
    error_message = "Too short."
  }
}

#- 13 lines
variable "unknown" {
  type = string
}

locals {
  unused = "x"
  #^^^^^ hint unused-declaration: Remove local.unused, or use it: nothing does.
#-
  region = var.unknown
}

locals {
  alone = "x"
  #^^^^ hint unused-declaration: Remove local.alone, or use it: nothing does.
}

data "azurerm_client_config" "unused" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint unused-declaration: Remove data.azurerm_client_config.unused, or use it: nothing does.
}

#- 7 lines
data "azurerm_client_config" "used" {
  provider = azurerm.used
}

data "azurerm_resource_group" "used" {
  name = var.unknown
}

output "region" {
  value = "${data.azurerm_resource_group.used.id} ${local.region} ${data.azurerm_client_config.used.tenant_id}"
}

data "azurerm_subscription" "checked" {
  lifecycle {
    postcondition {
      condition     = self.state == "Enabled"
      error_message = "The subscription has to be enabled."
    }
  }
}
