# azurerm 4.81.0
data "azurerm_subscription" "current" {}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "ml" {
  name     = "rg-ml"
  location = "westeurope"
}

resource "azurerm_subscription_policy_assignment" "right" {
  name                 = "right"
  policy_definition_id = var.policy
  subscription_id      = data.azurerm_subscription.current.id
}

resource "azurerm_subscription_policy_assignment" "plain" {
  name                 = "plain"
  policy_definition_id = var.policy
  subscription_id      = data.azurerm_subscription.current.subscription_id
  #                                                        ^^^^^^^^^^^^^^^ warning wrong-reference: Use the id of data.azurerm_subscription.current: subscription_id takes its resource id, not subscription_id.
#~   subscription_id      = data.azurerm_subscription.current.id
}

resource "azurerm_subscription_policy_assignment" "client" {
  name                 = "client"
  policy_definition_id = var.policy
  subscription_id      = data.azurerm_client_config.current.subscription_id
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set subscription_id to an id of the form /subscriptions/…, not to subscription_id of data.azurerm_client_config.current.
}

resource "azurerm_subscription_policy_assignment" "group" {
  name                 = "group"
  policy_definition_id = var.policy
  subscription_id      = azurerm_resource_group.ml.id
  #                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-reference: Set subscription_id to an id of the form /subscriptions/…, not to id of azurerm_resource_group.ml.
}

resource "azurerm_subscription_policy_assignment" "unknown" {
  name                 = "unknown"
  policy_definition_id = var.policy
  subscription_id      = var.subscription
}

variable "policy" {
  type = string
}

variable "subscription" {
  type = string
}
