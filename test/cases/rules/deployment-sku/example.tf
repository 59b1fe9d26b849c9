# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "misspelt" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "chat"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    properties = {
      model = {
        format = "OpenAI"
        name   = "gpt-4.1"
      }
    }
    sku = {
      name     = "Global-Standard"
      #          ^^^^^^^^^^^^^^^^^ warning deployment-sku: Set sku.name to "GlobalStandard": Azure has no kind of deployment "Global-Standard".
#~       name     = "GlobalStandard"
      capacity = 10
    }
  }
}

resource "azapi_resource" "too_few" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "provisioned"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    properties = {
      model = {
        format = "OpenAI"
        name   = "gpt-4.1"
      }
    }
    sku = {
      name     = "GlobalProvisionedManaged"
      capacity = 10
      #          ^^ warning deployment-sku: Set capacity to 15: as GlobalProvisionedManaged, gpt-4.1 takes at least 15 units in steps of 5.
#~       capacity = 15
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "provisioned"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    properties = {
      model = {
        format = "OpenAI"
        name   = "gpt-4.1"
      }
    }
    sku = {
      name     = "GlobalProvisionedManaged"
      capacity = 20
    }
  }
}

resource "azapi_resource" "unknown" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "provisioned"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    properties = {
      model = {
        format = "OpenAI"
        name   = "gpt-4.1"
      }
    }
    sku = {
      name     = var.unknown
      capacity = 10
    }
  }
}
