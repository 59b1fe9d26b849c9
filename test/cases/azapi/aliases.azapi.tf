# azurerm_storage_account.hub: Its keys are read by data.azapi_resource_action.storage_account_hub_list_keys, and are in the state, as azurerm's attributes were.
# Configurations of azurerm's with an alias: azapi gets one of the same name that is about the same.
variable "hub" {
  type    = string
  default = "11111111-2222-3333-4444-555555555555"
}

provider "azurerm" {
  alias                           = "hub"
  subscription_id                 = var.hub
  use_cli                         = false
  resource_provider_registrations = "none"
  storage_use_azuread             = true
  features {}
}

provider "azapi" {
  alias           = "hub"
  subscription_id = var.hub
  use_cli         = false
}

data "azapi_client_config" "current" {}

data "azapi_client_config" "hub" {
  provider = azapi.hub
}

resource "azapi_resource" "main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-aliases"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.main
}

resource "azapi_resource" "resource_group_hub" {
  provider  = azapi.hub
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg-hub"
  parent_id = "/subscriptions/${data.azapi_client_config.hub.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.hub
  to   = azapi_resource.resource_group_hub
}

resource "azapi_resource" "first" {
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-first"
  parent_id = azapi_resource.main.id
  location  = "westeurope"
  body = {
    properties = {
      isolationScope = "None"
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.first
  to   = azapi_resource.first
}

resource "azapi_resource" "user_assigned_identity_hub" {
  for_each  = toset(["a", "b"])
  provider  = azapi.hub
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-${each.key}"
  parent_id = azapi_resource.resource_group_hub.id
  location  = "westeurope"
  body = {
    properties = {
      isolationScope = "None"
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.hub
  to   = azapi_resource.user_assigned_identity_hub
}

# The name alone is that of a group of the other configuration.
resource "azapi_resource" "named" {
  provider  = azapi.hub
  type      = "Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30"
  name      = "id-named"
  parent_id = "/subscriptions/${data.azapi_client_config.hub.subscription_id}/resourceGroups/${azapi_resource.main.name}"
  location  = "westeurope"
  body = {
    properties = {
      isolationScope = "None"
    }
  }
}

moved {
  from = azurerm_user_assigned_identity.named
  to   = azapi_resource.named
}

resource "azapi_resource" "same" {
  provider  = azapi.hub
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azapi_resource.resource_group_hub.id
  body = {
    properties = {
      principalId      = "22222222-3333-4444-5555-666666666666"
      roleDefinitionId = "/subscriptions/${data.azapi_client_config.hub.subscription_id}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"

      description = ""
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_role_assignment.same
  to   = azapi_resource.same
}

# In the subscription of what it is given on, not in that of its own configuration.
resource "azapi_resource" "across" {
  provider  = azapi.hub
  type      = "Microsoft.Authorization/roleAssignments@2022-04-01"
  name      = uuid()
  parent_id = azapi_resource.main.id
  body = {
    properties = {
      principalId      = "22222222-3333-4444-5555-666666666666"
      roleDefinitionId = "${regex("^(?:/subscriptions/[^/]+)?", azapi_resource.main.id)}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"

      description = ""
    }
  }

  lifecycle {
    ignore_changes = [name]
  }
}

moved {
  from = azurerm_role_assignment.across
  to   = azapi_resource.across
}

resource "azapi_resource" "storage_account_hub" {
  provider  = azapi.hub
  type      = "Microsoft.Storage/storageAccounts@2025-08-01"
  name      = "stlogsaliases"
  parent_id = azapi_resource.resource_group_hub.id
  location  = "westeurope"
  body = {
    sku = {
      name = "Standard_LRS"
    }

    properties = {
      accessTier                   = "Hot"
      allowBlobPublicAccess        = false
      allowCrossTenantReplication  = false
      defaultToOAuthAuthentication = false
      dnsEndpointType              = "Standard"
      supportsHttpsTrafficOnly     = true
      isHnsEnabled                 = false
      isLocalUserEnabled           = true
      minimumTlsVersion            = "TLS1_2"
      networkAcls = {
        bypass              = "AzureServices"
        defaultAction       = "Allow"
        ipRules             = []
        resourceAccessRules = []
        virtualNetworkRules = []
      }
      isNfsV3Enabled      = false
      publicNetworkAccess = "Enabled"
      encryption = {
        services = {
          queue = {
            keyType = "Service"
          }
          table = {
            keyType = "Service"
          }
        }
        keySource = "Microsoft.Storage"
      }
      isSftpEnabled        = false
      allowSharedKeyAccess = true
    }
    kind = "StorageV2"
  }
}

data "azapi_resource_action" "storage_account_hub_list_keys" {
  provider    = azapi.hub
  type        = "Microsoft.Storage/storageAccounts@2025-08-01"
  resource_id = azapi_resource.storage_account_hub.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "keys[0].value"
  }
}

moved {
  from = azurerm_storage_account.hub
  to   = azapi_resource.storage_account_hub
}

output "key" {
  value     = data.azapi_resource_action.storage_account_hub_list_keys.sensitive_output.primary_access_key
  sensitive = true
}
