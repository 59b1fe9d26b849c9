# The group is said beside the id.
data "azapi_client_config" "current" {}

resource "azapi_resource" "dev_center_catalog_main" {
  type      = "Microsoft.DevCenter/devCenters/catalogs@2025-02-01"
  name      = "catalog"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DevCenter/devCenters/center"
  body = {
    properties = {
      adoGit = {
        branch           = "main"
        secretIdentifier = "https://vault.vault.azure.net/secrets/ado/0123456789abcdef0123456789abcdef"
        path             = "/template"
        uri              = "https://dev.azure.com/org/project/_git/repository"
      }
    }
  }
}

moved {
  from = azurerm_dev_center_catalog.main
  to   = azapi_resource.dev_center_catalog_main
}

# A block that may be there several times becomes one object.
resource "azapi_resource" "storage_share_main" {
  type      = "Microsoft.Storage/storageAccounts/fileServices/shares@2025-08-01"
  name      = "share"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/account/fileServices/default"
  body = {
    properties = {
      signedIdentifiers = [
        {
          accessPolicy = {
            expiryTime = "2019-07-02T10:38:21Z"
            permission = "rwd"
            startTime  = "2019-07-02T09:38:21Z"
          }
          id = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI"
        },
      ]
      shareQuota = 5

      enabledProtocols = "SMB"
      metadata         = {}
    }
  }
}

moved {
  from = azurerm_storage_share.main
  to   = azapi_resource.storage_share_main
}

# A name with a dot, and lists in the one element of a list.
resource "azapi_resource" "monitor_scheduled_query_rules_alert_v2_main" {
  type      = "Microsoft.Insights/scheduledQueryRules@2023-03-15-preview"
  name      = "rule"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg"
  location  = "westeurope"
  body = {
    properties = {
      actions = {
        actionGroups = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/group"]
        actionProperties = {
          "Email.Subject" = "Something is odd"
        }

        customProperties = {}
      }
      criteria = {
        allOf = [
          {
            dimensions = [
              {
                name     = "client_City"
                operator = "Include"
                values   = ["*"]
              },
              {
                name     = "client_OS"
                operator = "Exclude"
                values   = ["Linux"]
              },
            ]
            operator        = "GreaterThan"
            query           = "requests"
            threshold       = 5
            timeAggregation = "Count"
          },
        ]
      }
      evaluationFrequency = "PT5M"
      scopes              = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/components/insights"]
      severity            = 3
      windowSize          = "PT5M"

      autoMitigate                          = false
      enabled                               = true
      skipQueryValidation                   = false
      checkWorkspaceAlertsStorageConfigured = false
    }

    kind = "LogAlert"
  }
}

moved {
  from = azurerm_monitor_scheduled_query_rules_alert_v2.main
  to   = azapi_resource.monitor_scheduled_query_rules_alert_v2_main
}

# Parts of an id, between which are the words of its form.
resource "azapi_resource" "machine_learning_datastore_datalake_gen2_main" {
  type      = "Microsoft.MachineLearningServices/workspaces/dataStores@2025-06-01"
  name      = "store"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws"
  body = {
    properties = {
      accountName    = "account"
      filesystem     = "files"
      resourceGroup  = "rg"
      subscriptionId = "00000000-0000-0000-0000-000000000001"

      description                   = ""
      serviceDataAccessAuthIdentity = "None"
      credentials = {
        credentialsType = "None"
      }
      datastoreType = "AzureDataLakeGen2"
      endpoint      = "core.windows.net"
    }
  }
}

moved {
  from = azurerm_machine_learning_datastore_datalake_gen2.main
  to   = azapi_resource.machine_learning_datastore_datalake_gen2_main
}

# Nothing is sent for it, and something without it.
resource "azapi_resource" "data_factory_linked_service_azure_blob_storage_main" {
  type      = "Microsoft.DataFactory/factories/linkedservices@2018-06-01"
  name      = "blobs"
  parent_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  body = {
    properties = {
      description = ""
      type        = "AzureBlobStorage"
    }
  }
  sensitive_body = {
    properties = {
      typeProperties = {
        serviceEndpoint = "https://account.blob.core.windows.net/"
      }
    }
  }
}

moved {
  from = azurerm_data_factory_linked_service_azure_blob_storage.main
  to   = azapi_resource.data_factory_linked_service_azure_blob_storage_main
}
