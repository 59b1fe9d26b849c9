locals {
  topic = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ServiceBus/namespaces/main/topics/main"
}

resource "azurerm_servicebus_subscription_rule" "correlated" {
  name            = "correlated"
  subscription_id = "${local.topic}/subscriptions/main"
  filter_type     = "CorrelationFilter"

  correlation_filter {
    correlation_id = "high"
    label          = "red"
  }
}

resource "azurerm_servicebus_subscription_rule" "queried" {
  name            = "queried"
  subscription_id = "${local.topic}/subscriptions/main"
  filter_type     = "SqlFilter"
  sql_filter      = "colour = 'red'"
}

# What the filter is without a query nobody has seen.
resource "azurerm_servicebus_subscription_rule" "all" {
  name            = "all"
  subscription_id = "${local.topic}/subscriptions/main"
  filter_type     = "SqlFilter"
}
