# azurerm_servicebus_subscription_rule.all stays as it is: sql_filter is not set, and what is sent then depends on other things.
locals {
  topic = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ServiceBus/namespaces/main/topics/main"
}

resource "azapi_resource" "correlated" {
  type      = "Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01"
  name      = "correlated"
  parent_id = "${local.topic}/subscriptions/main"
  body = {
    properties = {
      correlationFilter = {
        correlationId = "high"
        label         = "red"
      }
      filterType = "CorrelationFilter"
    }
  }
}

moved {
  from = azurerm_servicebus_subscription_rule.correlated
  to   = azapi_resource.correlated
}

resource "azapi_resource" "queried" {
  type      = "Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01"
  name      = "queried"
  parent_id = "${local.topic}/subscriptions/main"
  body = {
    properties = {
      filterType = "SqlFilter"
      sqlFilter = {
        sqlExpression = "colour = 'red'"
      }
    }
  }
}

moved {
  from = azurerm_servicebus_subscription_rule.queried
  to   = azapi_resource.queried
}

# What the filter is without a query nobody has seen.
resource "azurerm_servicebus_subscription_rule" "all" {
  name            = "all"
  subscription_id = "${local.topic}/subscriptions/main"
  filter_type     = "SqlFilter"
}
