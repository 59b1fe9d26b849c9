# The group is said beside the id.
data "azapi_client_config" "current" {}

resource "azurerm_dev_center_catalog" "main" {
  name                = "catalog"
  dev_center_id       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DevCenter/devCenters/center"
  resource_group_name = "rg"

  catalog_adogit {
    branch            = "main"
    key_vault_key_url = "https://vault.vault.azure.net/secrets/ado/0123456789abcdef0123456789abcdef"
    path              = "/template"
    uri               = "https://dev.azure.com/org/project/_git/repository"
  }
}

removed {
  from = azapi_resource.dev_center_catalog_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_dev_center_catalog.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DevCenter/devCenters/center/catalogs/catalog"
}

# A block that may be there several times becomes one object.
resource "azurerm_storage_share" "main" {
  name               = "share"
  storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/account"

  acl {
    access_policy {
      expiry      = "2019-07-02T10:38:21Z"
      permissions = "rwd"
      start       = "2019-07-02T09:38:21Z"
    }

    id = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI"
  }

  quota = 5
}

removed {
  from = azapi_resource.storage_share_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_share.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/account/fileServices/default/shares/share"
}

# A name with a dot, and lists in the one element of a list.
resource "azurerm_monitor_scheduled_query_rules_alert_v2" "main" {
  name                = "rule"
  resource_group_name = "rg"
  location            = "westeurope"

  action {
    action_groups = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/group"]
    email_subject = "Something is odd"
  }

  criteria {
    dimension {
      name     = "client_City"
      operator = "Include"
      values   = ["*"]
    }

    dimension {
      name     = "client_OS"
      operator = "Exclude"
      values   = ["Linux"]
    }

    operator                = "GreaterThan"
    query                   = "requests"
    threshold               = 5
    time_aggregation_method = "Count"
  }

  evaluation_frequency = "PT5M"
  scopes               = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/components/insights"]
  severity             = 3
  window_duration      = "PT5M"
}

removed {
  from = azapi_resource.monitor_scheduled_query_rules_alert_v2_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_monitor_scheduled_query_rules_alert_v2.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg/providers/Microsoft.Insights/scheduledQueryRules/rule"
}

# Parts of an id, between which are the words of its form.
resource "azurerm_machine_learning_datastore_datalake_gen2" "main" {
  name                 = "store"
  workspace_id         = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws"
  storage_container_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/account/blobServices/default/containers/files"
}

removed {
  from = azapi_resource.machine_learning_datastore_datalake_gen2_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_datastore_datalake_gen2.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws/dataStores/store"
}

# Nothing is sent for it, and something without it.
resource "azurerm_data_factory_linked_service_azure_blob_storage" "main" {
  name                 = "blobs"
  data_factory_id      = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  service_endpoint     = "https://account.blob.core.windows.net/"
  use_managed_identity = true
}

removed {
  from = azapi_resource.data_factory_linked_service_azure_blob_storage_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_data_factory_linked_service_azure_blob_storage.main
  id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory/linkedservices/blobs"
}
