# azapi writes the first three at once; locks and depends_on keep the others apart.
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.0"
    }
  }
}

resource "azurerm_cognitive_account" "ai" {
  name                = "ai-orders"
  resource_group_name = "rg-ai"
  location            = "westeurope"
  kind                = "OpenAI"
  sku_name            = "S0"
}

resource "azapi_resource" "chat" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "chat"
  parent_id = azurerm_cognitive_account.ai.id
  body = {
    properties = {
      model = { format = "OpenAI", name = "gpt-4o", version = "2024-11-20" }
    }
    sku = { name = "GlobalStandard", capacity = 10 }
  }
#+   locks = [azurerm_cognitive_account.ai.id]
}

resource "azapi_resource" "embedding" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in azapi_resource.chat: Azure takes one write of an account's deployments at a time, and answers others with 409 RequestConflict.
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "embedding"
  parent_id = azurerm_cognitive_account.ai.id
  body = {
    properties = {
      model = { format = "OpenAI", name = "text-embedding-3-large", version = "1" }
    }
    sku = { name = "GlobalStandard", capacity = 10 }
  }
#+   locks = [azurerm_cognitive_account.ai.id]
}

resource "azapi_resource" "each" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks: Azure takes one write of an account's deployments at a time, and answers others with 409 RequestConflict.
  for_each  = toset(["small", "large"])
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = each.key
  parent_id = azurerm_cognitive_account.other.id
  body = {
    properties = {
      model = { format = "OpenAI", name = "gpt-4o", version = "2024-11-20" }
    }
    sku = { name = "GlobalStandard", capacity = 10 }
  }
#+   locks = [azurerm_cognitive_account.other.id]
}

resource "azurerm_cognitive_account" "other" {
  name                = "ai-other"
  resource_group_name = "rg-ai"
  location            = "westeurope"
  kind                = "OpenAI"
  sku_name            = "S0"
}

resource "azapi_resource" "locked" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "locked"
  parent_id = azurerm_cognitive_account.ai.id
  body = {
    properties = {
      model = { format = "OpenAI", name = "gpt-4o", version = "2024-11-20" }
    }
    sku = { name = "GlobalStandard", capacity = 10 }
  }
  locks = [azurerm_cognitive_account.ai.id]
}

resource "azapi_resource" "behind" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "behind"
  parent_id = azurerm_cognitive_account.ai.id
  body = {
    properties = {
      model = { format = "OpenAI", name = "gpt-4o", version = "2024-11-20" }
    }
    sku = { name = "GlobalStandard", capacity = 10 }
  }
  depends_on = [azapi_resource.chat, azapi_resource.embedding]
}
