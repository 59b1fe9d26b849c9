# azapi 2.12.0
variable "unknown" {}

data "azapi_resource" "fails" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  retry = {
    error_message_regex = ["(unclosed"]
    #                      ^^^^^^^^^^^ error wrong-format: Set error_message_regex to a regular expression of Go (RE2), not "(unclosed".
  }
  timeouts {
    read = "ten minutes"
    #      ^^^^^^^^^^^^^ error wrong-format: Set read to a duration such as 30m or 1h30m, not "ten minutes".
  }
}

data "azapi_resource" "passes" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  retry = {
    error_message_regex = ["ScopeLocked|Conflict"]
  }
  timeouts {
    read = "1h30m"
  }
}

data "azapi_resource" "unknown" {
  type        = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  resource_id = var.unknown
  retry = {
    error_message_regex = [var.unknown]
  }
  timeouts {
    read = var.unknown
  }
}
