# azapi 2.12.0
# What is sent apart is put into a body that is known elsewhere alone: that may have all that is required.
variable "properties" {
  type = object({ authType = string, category = string, target = string })
}

variable "parent" {
  type = string
}

variable "key" {
  type      = string
  sensitive = true
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.CognitiveServices/accounts/connections@2025-06-01"
  name      = "search"
  parent_id = var.parent
  locks     = [var.parent]
  body      = { properties = var.properties }
  sensitive_body = {
    properties = { credentials = { key = var.key } }
  }
}

resource "azapi_resource" "fails" {
  type      = "Microsoft.CognitiveServices/accounts/connections@2025-06-01"
  name      = "other"
  parent_id = var.parent
  locks     = [var.parent]
  body      = { properties = {} }
  #             ^^^^^^^^^^ error missing-property: Set properties.authType: Microsoft.CognitiveServices/accounts/connections@2025-06-01 requires it.
#~   body = { properties = {
#+     authType = "AAD"
#+   } }
  sensitive_body = {
    properties = { credentials = { key = var.key } }
#~     properties = {}
  }
}
