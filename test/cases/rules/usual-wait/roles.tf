# azapi 2.12.0
# An account takes a while before the network or its key knows it, and so does a role; what runs in between may wait.
resource "azapi_resource" "ai" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif-orders"
  parent_id = var.group_id
  location  = "westeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind = "AIServices"
    sku  = { name = "S0" }
  }
}

resource "azurerm_role_assignment" "key" {
  scope                = var.vault_id
  role_definition_name = "Key Vault Crypto User"
  principal_id         = azapi_resource.ai.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

#+ resource "time_sleep" "before_early" {
#+   create_duration = "60s"
#+   depends_on      = [azurerm_role_assignment.key]
#+ }
#+
resource "azapi_update_resource" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-wait: Wait a while after the role: the account may not wrap its key while the role does not count everywhere, and modules wait.
  type        = "Microsoft.CognitiveServices/accounts@2025-06-01"
  resource_id = azapi_resource.ai.id

  body = {
    properties = {
      encryption = {
        keySource = "Microsoft.KeyVault"
        keyVaultProperties = {
          keyName     = "orders"
          keyVaultUri = var.vault_uri
        }
      }
    }
  }

  depends_on = [azurerm_role_assignment.key]
#~   depends_on = [azurerm_role_assignment.key, time_sleep.before_early]
}

resource "azurerm_cognitive_account" "runs" {
  name                  = "ai-runs"
  resource_group_name   = "rg-orders"
  location              = "westeurope"
  kind                  = "AIServices"
  sku_name              = "S0"
  custom_subdomain_name = "ai-runs"

  provisioner "local-exec" {
    command = "sleep 60"
  }
}

resource "azurerm_private_endpoint" "late" {
  name                = "pe-late"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  subnet_id           = var.subnet_id

  private_service_connection {
    name                           = "late"
    private_connection_resource_id = azurerm_cognitive_account.runs.id
    subresource_names              = ["account"]
    is_manual_connection           = false
  }
}

variable "group_id" {
  type = string
}

variable "vault_id" {
  type = string
}

variable "vault_uri" {
  type = string
}

variable "subnet_id" {
  type = string
}
