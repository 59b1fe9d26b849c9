# azapi 2.12.0
variable "unknown" {}

resource "azapi_resource" "data" {
  type      = "Microsoft.Storage/storageAccounts@2025-01-01"
  name      = "stmldata"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    kind = "StorageV2"
    sku = {
      name = "Standard_LRS"
    }
    properties = {
      allowBlobPublicAccess = false
      minimumTlsVersion     = "TLS1_2"
    }
  }
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
      storageAccount      = var.unknown
      publicNetworkAccess = "Disabled"
      managedNetwork = {
        isolationMode = "AllowOnlyApprovedOutbound"
        outboundRules = {
          data = {
            type        = "FQDN"
#~             type = "PrivateEndpoint"
            destination = "stmldata.blob.core.windows.net"
            #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-storage: Write a rule for a private endpoint to the storage account, with subresourceTarget = "blob": its host name cannot be allowed.
#~             destination = {
#+               serviceResourceId = azapi_resource.data.id
#+               subresourceTarget = "blob"
#+             }
          }
        }
      }
    }
  }
}

resource "azapi_resource" "rule" {
  type      = "Microsoft.MachineLearningServices/workspaces/outboundRules@2025-06-01"
  name      = "files"
  parent_id = azapi_resource.workspace.id
  body = {
    properties = {
      type        = "FQDN"
#~       type = "PrivateEndpoint"
      destination = "stmldata.file.core.windows.net"
      #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning outbound-storage: Write a rule for a private endpoint to the storage account, with subresourceTarget = "file": its host name cannot be allowed.
#~       destination = {
#+         serviceResourceId = azapi_resource.data.id
#+         subresourceTarget = "file"
#+       }
    }
  }
}
