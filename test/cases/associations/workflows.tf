# Microsoft.Logic
resource "azurerm_logic_app_action_http" "get" {
  name         = "get"
  logic_app_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/main"
  method       = "GET"
  uri          = "http://example.com/a"
}

resource "azurerm_logic_app_action_http" "post" {
  name         = "post.it"
  logic_app_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/main"
  method       = "POST"
  uri          = "http://example.com/b"
  body         = jsonencode({ a = 1, b = { c = ["d"] } })
  headers      = { Accept = "text/html" }
  queries      = { page = "2" }
}

resource "azurerm_logic_app_action_custom" "main" {
  name         = "custom"
  logic_app_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/main"
  body         = jsonencode({ type = "Terminate", inputs = { runStatus = "Succeeded" }, runAfter = {} })
}

resource "azurerm_logic_app_trigger_custom" "main" {
  name         = "custom"
  logic_app_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/main"
  body         = jsonencode({ type = "Recurrence", recurrence = { frequency = "Day", interval = 1 } })
}

resource "azurerm_logic_app_trigger_http_request" "main" {
  name          = "request"
  logic_app_id  = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/main"
  schema        = jsonencode({ type = "object", properties = { hello = { type = "string" } } })
  method        = "PUT"
  relative_path = "a/{b}"
}

resource "azurerm_logic_app_trigger_http_request" "least" {
  name         = "least"
  logic_app_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/main"
  schema       = jsonencode({ type = "object" })
}

resource "azurerm_logic_app_trigger_recurrence" "plain" {
  name         = "plain"
  logic_app_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/other"
  frequency    = "Month"
  interval     = 1
}

resource "azurerm_logic_app_trigger_recurrence" "whole" {
  name         = "whole"
  logic_app_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-parts/providers/Microsoft.Logic/workflows/other"
  frequency    = "Week"
  interval     = 2
  start_time   = "2030-01-01T10:00:00Z"
  time_zone    = "W. Europe Standard Time"

  schedule {
    at_these_hours   = [1, 12, 15, 23]
    at_these_minutes = [10, 21, 5]
    on_these_days    = ["Friday", "Monday", "Sunday"]
  }
}
