# azapi 2.12.0
variable "unknown" {}

resource "azurerm_storage_account" "main" {
  name                            = "stmlisolated"
  resource_group_name             = var.unknown
  location                        = "westeurope"
  account_tier                    = "Standard"
  account_replication_type        = "ZRS"
  min_tls_version                 = "TLS1_2"
  allow_nested_items_to_be_public = false
}

resource "azapi_resource" "workspace" {
  type      = "Microsoft.MachineLearningServices/workspaces@2025-06-01"
  name      = "mlw-isolated"
  parent_id = var.unknown
  location  = "westeurope"
  identity {
    type = "SystemAssigned"
  }
  body = {
    properties = {
      applicationInsights = var.unknown
      containerRegistry   = var.unknown
      keyVault            = var.unknown
      storageAccount      = azurerm_storage_account.main.id
      publicNetworkAccess = "Disabled"
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          blob = {
            type = "PrivateEndpoint"
            destination = {
              serviceResourceId = azurerm_storage_account.main.id
              #                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-default: Remove this rule: Azure itself creates one to azurerm_storage_account.main, since azapi_resource.workspace uses it as storageAccount.
              subresourceTarget = "blob"
            }
          }
#- 7 lines
          queue = {
            type = "PrivateEndpoint"
            destination = {
              serviceResourceId = azurerm_storage_account.main.id
              subresourceTarget = "queue"
            }
          }
          ports = {
            type = "ServiceTag"
            destination = {
              serviceTag = "AzureMonitor"
              protocol   = "TCP"
              portRanges = "80,1024-655535"
              #            ^^^^^^^^^^^^^^^^ warning outbound-ports: Change portRanges: "1024-655535" is not a port or range of ports from 1 to 65535, as in "80,1024-65535".
#~               portRanges = "80,1024-65535"
            }
          }
        }
      }
    }
  }
}
