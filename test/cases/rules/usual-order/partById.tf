# azapi 2.12.0
# A part of an account that no block makes lies in the account all the same.
resource "azapi_resource" "account" {
  type      = "Microsoft.CognitiveServices/accounts@2025-06-01"
  name      = "aif-main"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-main"
  location  = "westeurope"

  identity {
    type = "SystemAssigned"
  }

  body = {
    kind       = "AIServices"
    sku        = { name = "S0" }
    properties = { allowProjectManagement = true, customSubDomainName = "aif-main" }
  }
}

variable "group_id" {
  type = string
}

variable "storage_id" {
  type = string
}

resource "azurerm_role_assignment" "approver" {
  scope                = var.group_id
  role_definition_name = "Azure AI Enterprise Network Connection Approver"
  principal_id         = azapi_resource.account.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azapi_resource" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Add azurerm_role_assignment.approver to depends_on: the private endpoint of the managed network stays pending until the account may approve it.
  type      = "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules@2025-10-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2025-10-01-preview is a preview, and there is a stable version since.
#~   type      = "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules@2026-05-01"
  name      = "storage"
  parent_id = "${azapi_resource.account.id}/managedNetworks/default"

  body = {
    properties = {
      type        = "PrivateEndpoint"
      destination = { serviceResourceId = var.storage_id, subresourceTarget = "blob" }
    }
  }
#+
#+   depends_on = [azurerm_role_assignment.approver]
}

resource "azapi_resource" "late" {
  type      = "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules@2025-10-01-preview"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information old-api-version: Consider API version 2026-05-01: 2025-10-01-preview is a preview, and there is a stable version since.
#~   type      = "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules@2026-05-01"
  name      = "storage-file"
  parent_id = "${azapi_resource.account.id}/managedNetworks/default"

  body = {
    properties = {
      type        = "PrivateEndpoint"
      destination = { serviceResourceId = var.storage_id, subresourceTarget = "file" }
    }
  }

  depends_on = [azurerm_role_assignment.approver]
}
