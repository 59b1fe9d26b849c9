# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "account"
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

resource "azapi_resource" "two" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "two"
  parent_id = azapi_resource.account.id
  locks     = [azapi_resource.account.id]
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      description = "Training"
    }
  }
}

resource "azapi_resource" "first" {
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "first"
  parent_id = azapi_resource.two.id
  body = {
    properties = {
      storageConnections = ["st-ml"]
    }
  }
}

resource "azapi_resource" "second" {
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "second"
  parent_id = azapi_resource.two.id
  #           ^^^^^^^^^^^^^^^^^^^^^ warning capability-host: Remove this capability host, or azapi_resource.first: azapi_resource.two has one at most.
  body = {
    properties = {
      storageConnections = ["st-ml"]
    }
  }
}

resource "azapi_resource" "one" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "one"
  parent_id = azapi_resource.account.id
  locks     = [azapi_resource.account.id]
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      description = "Training"
    }
  }
}

resource "azapi_resource" "only" {
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "only"
  parent_id = azapi_resource.one.id
  body = {
    properties = {
      storageConnections = ["st-ml"]
    }
  }
}

resource "azapi_resource" "open" {
  type      = "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-06-01"
  name      = "open"
  parent_id = var.unknown
  body = {
    properties = {
      storageConnections = ["st-ml"]
    }
  }
}
