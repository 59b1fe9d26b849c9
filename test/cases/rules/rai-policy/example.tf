# azapi 2.12.0
variable "unknown" {}

provider "azapi" {}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = var.unknown
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    kind = "AIServices"
    sku = {
      name = "S0"
    }
    properties = {
      allowProjectManagement = true
      customSubDomainName    = "ai-ml"
    }
  }
}

resource "azapi_resource" "strict" {
  type      = "Microsoft.CognitiveServices/accounts/raiPolicies@2025-06-01"
  name      = "strict"
  parent_id = azapi_resource.account.id
  body = {
    properties = {
      mode           = "Blocking"
      basePolicyName = "Microsoft.DefaultV2"
    }
  }
}

resource "azapi_resource" "misspelt" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "misspelt"
  parent_id = azapi_resource.account.id
  locks     = [azapi_resource.account.id]
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
      raiPolicyName = "srtict"
      #               ^^^^^^^^ warning rai-policy: Name a policy of azapi_resource.account: none is called "srtict", only "strict".
#~       raiPolicyName = "strict"
    }
  }
}

resource "azapi_resource" "passes" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "passes"
  parent_id = azapi_resource.account.id
  locks     = [azapi_resource.account.id]
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
      raiPolicyName = "strict"
    }
  }
}

resource "azapi_resource" "default" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "default"
  parent_id = azapi_resource.account.id
  locks     = [azapi_resource.account.id]
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
      raiPolicyName = "Microsoft.DefaultV2"
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "open"
  parent_id = azapi_resource.account.id
  locks     = [azapi_resource.account.id]
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
      raiPolicyName = var.unknown
    }
  }
}
