# azurerm_servicebus_subscription_rule.all stays as it is: sql_filter is not set, and what is sent then depends on other things.
locals {
  topic = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ServiceBus/namespaces/main/topics/main"
}

resource "azurerm_servicebus_subscription_rule" "correlated" {
  name            = "correlated"
  subscription_id = "${local.topic}/subscriptions/main"

  correlation_filter {
    correlation_id = "high"
    label          = "red"
  }

  filter_type = "CorrelationFilter"
}

removed {
  from = azapi_resource.correlated

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_servicebus_subscription_rule.correlated
  id = "${local.topic}/subscriptions/main/rules/correlated"
}

resource "azurerm_servicebus_subscription_rule" "queried" {
  name            = "queried"
  subscription_id = "${local.topic}/subscriptions/main"
  filter_type     = "SqlFilter"
  sql_filter      = "colour = 'red'"
}

removed {
  from = azapi_resource.queried

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_servicebus_subscription_rule.queried
  id = "${local.topic}/subscriptions/main/rules/queried"
}

# What the filter is without a query nobody has seen.
resource "azurerm_servicebus_subscription_rule" "all" {
  name            = "all"
  subscription_id = "${local.topic}/subscriptions/main"
  filter_type     = "SqlFilter"
}
