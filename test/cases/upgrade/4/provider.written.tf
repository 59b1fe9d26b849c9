# Features have their defaults without their block as well, and a switch became a word.
provider "azurerm" {
  skip_provider_registration = true
  subscription_id            = var.subscription

  features {
    log_analytics_workspace {
      permanently_delete_on_destroy = true
    }
  }
}

variable "subscription" {}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-main"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}
