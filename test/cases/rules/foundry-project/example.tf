# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "silent" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "silent"
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
      customSubDomainName = "ai-silent"
#~       customSubDomainName    = "ai-silent"
#+       allowProjectManagement = true
    }
  }
}

resource "azapi_resource" "a" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "proj-a"
  parent_id = azapi_resource.silent.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^ warning foundry-project: Set allowProjectManagement of azapi_resource.silent to true: Azure creates projects in no other account.
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

resource "azapi_resource" "openai" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "openai"
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    kind = "OpenAI"
#~     kind = "AIServices"
    sku = {
      name = "S0"
    }
    properties = {
      customSubDomainName = "ai-openai"
#~       customSubDomainName    = "ai-openai"
#+       allowProjectManagement = true
    }
  }
}

resource "azapi_resource" "b" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "proj-b"
  parent_id = azapi_resource.openai.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^ warning foundry-project: Put the project in an account of the kind AIServices: azapi_resource.openai is of the kind OpenAI.
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

resource "azapi_resource" "fine" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "fine"
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

resource "azapi_resource" "c" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "proj-c"
  parent_id = azapi_resource.fine.id
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

resource "azapi_resource" "d" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "proj-d"
  parent_id = var.unknown
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

resource "azurerm_cognitive_account" "own" {
  name                       = "ai-own"
  resource_group_name        = "rg-ml"
  location                   = "westeurope"
  kind                       = "AIServices"
  sku_name                   = "S0"
  project_management_enabled = false
#~   project_management_enabled = true
}

resource "azapi_resource" "e" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "proj-e"
  parent_id = azurerm_cognitive_account.own.id
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning foundry-project: Set project_management_enabled of azurerm_cognitive_account.own to true: Azure creates projects in no other account.
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

resource "azapi_resource" "updated" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "updated"
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
      customSubDomainName = "ai-updated"
    }
  }
}

resource "azapi_update_resource" "management" {
  type        = "Microsoft.CognitiveServices/accounts@2025-06-01"
  resource_id = azapi_resource.updated.id
  body = {
    properties = {
      allowProjectManagement = true
    }
  }
}

resource "azapi_resource" "f" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "proj-f"
  parent_id = azapi_resource.updated.id
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
