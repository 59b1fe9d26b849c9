# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "wrong" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "wrong"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    sku = {
      name     = "Standard"
      capacity = 1
    }
    properties = {
      model = {
        format = "Meta"
        #        ^^^^^^ warning model-format: Set format to "OpenAI": Meta has no model gpt-4o.
#~         format = "OpenAI"
        name   = "gpt-4o"
      }
    }
  }
}

resource "azapi_resource" "llama" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "llama"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    sku = {
      name     = "Standard"
      capacity = 1
    }
    properties = {
      model = {
        format = "OpenAI"
        #        ^^^^^^^^ warning model-format: Set format to "Meta": OpenAI has no model Llama-3.3-70B-Instruct.
#~         format = "Meta"
        name   = "Llama-3.3-70B-Instruct"
      }
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "passes"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    sku = {
      name     = "Standard"
      capacity = 1
    }
    properties = {
      model = {
        format = "OpenAI"
        name   = "gpt-4o"
      }
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "open"
  parent_id = var.unknown
  locks     = [var.unknown]
  body = {
    sku = {
      name     = "Standard"
      capacity = 1
    }
    properties = {
      model = {
        format = var.unknown
        name   = "gpt-4o"
      }
    }
  }
}

resource "azurerm_cognitive_deployment" "own" {
  name                 = "gpt"
  cognitive_account_id = var.unknown
  model {
    format = "Microsoft"
    #        ^^^^^^^^^^^ warning model-format: Set format to "OpenAI": Microsoft has no model gpt-4o.
#~     format = "OpenAI"
    name   = "gpt-4o"
  }
  sku {
    name = "Standard"
  }
}
