# azapi 2.12.0
# What Terraform never destroys leaves nothing behind.
variable "group" {
  type = string
}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "ai-orders"
  parent_id = var.group
  location  = "westeurope"
  body = {
    kind       = "AIServices"
    sku        = { name = "S0" }
    properties = { customSubDomainName = "ai-orders" }
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "azapi_resource" "other" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "ai-parts"
  parent_id = var.group
  location  = "westeurope"
  body = {
    kind       = "AIServices"
    sku        = { name = "S0" }
    properties = { customSubDomainName = "ai-parts" }
  }

  lifecycle {
    prevent_destroy = false
  }
}
