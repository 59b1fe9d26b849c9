# Features have their defaults without their block as well, and a switch became a word.
provider "azurerm" {
  skip_provider_registration = true
  subscription_id            = var.subscription

  features {}
  #^^^^^^^ warning changed-default: The default of log_analytics_workspace.permanently_delete_on_destroy changes from true to false in azurerm 4.81.0: set it to true to keep the present value.
}

variable "subscription" {}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-main"
  location            = "westeurope"
  resource_group_name = "rg-ml"
}
