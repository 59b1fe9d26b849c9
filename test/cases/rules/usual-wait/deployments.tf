# azurerm 5.2.0
# By the time that an account has a deployment or a project, Azure's network knows it.
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "2.12.0"
    }
  }
}

resource "azurerm_cognitive_account" "ai" {
  name                  = "ai-orders"
  resource_group_name   = "rg-orders"
  location              = "westeurope"
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-orders"
}

resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.ai.id

  model {
    format = "OpenAI"
    name   = "gpt-4.1"
  }

  sku {
    name = "GlobalStandard"
  }
}

resource "azurerm_private_endpoint" "after" {
  name                = "pe-after"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "after"
    private_connection_resource_id = azurerm_cognitive_account.ai.id
    subresource_names              = ["account"]
    is_manual_connection           = false
  }

  depends_on = [azurerm_cognitive_deployment.chat]
}

#+ resource "time_sleep" "before_early" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_cognitive_account.ai]
#+ }
#+
resource "azurerm_private_endpoint" "early" {
  name                = "pe-early"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "early"
    private_connection_resource_id = azurerm_cognitive_account.ai.id
    #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a minute between the account and its private endpoint: Azure's network does not know a new account at once, and may answer with 400 AccountProvisioningStateInvalid (state Accepted).
    subresource_names              = ["account"]
    is_manual_connection           = false
  }
#+
#+   depends_on = [time_sleep.before_early]
}

resource "azapi_resource" "foundry" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "foundry-orders"
  parent_id = var.group_id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    kind       = "AIServices"
    sku        = { name = "S0" }
    properties = { customSubDomainName = "foundry-orders", allowProjectManagement = true, disableLocalAuth = true }
  }
}

resource "azapi_resource" "project" {
  type      = "Microsoft.CognitiveServices/accounts/projects@2025-06-01"
  name      = "orders"
  parent_id = azapi_resource.foundry.id
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {}
  }
}

resource "azurerm_private_endpoint" "foundry" {
  name                = "pe-foundry"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "foundry"
    private_connection_resource_id = azapi_resource.foundry.id
    subresource_names              = ["account"]
    is_manual_connection           = false
  }

  depends_on = [azapi_resource.project]
}

variable "subnet_id" {
  type = string
}

variable "group_id" {
  type = string
}
