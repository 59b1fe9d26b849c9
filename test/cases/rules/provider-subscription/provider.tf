# azurerm 4.20.0
provider "azurerm" {
#^^^^^^^^^^^^^^^^^ information provider-subscription: Set subscription_id, or ARM_SUBSCRIPTION_ID in the environment: azurerm 4.20.0 cannot plan without it.
  features {}
#+   subscription_id = ""
}

provider "azurerm" {
  alias = "other"
  features {}
}
