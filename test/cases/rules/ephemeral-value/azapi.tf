# azapi 2.12.0
variable "unknown" {}

variable "key" {
  type      = string
  ephemeral = true
}

resource "azapi_resource" "fails" {
  type      = "Microsoft.CognitiveServices/accounts/connections@2025-06-01"
  name      = "self"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
  #      ^ error ephemeral-value: Set body to something that may be kept in state: this value is ephemeral.
    properties = {
      authType    = "ApiKey"
      category    = "AzureOpenAI"
      target      = "https://example.openai.azure.com"
      credentials = { key = var.key }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.CognitiveServices/accounts/connections@2025-06-01"
  name      = "self"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    properties = {
      authType = "ApiKey"
      category = "AzureOpenAI"
      target   = "https://example.openai.azure.com"
    }
  }
  sensitive_body = {
    properties = {
      credentials = { key = var.key }
    }
  }
}
