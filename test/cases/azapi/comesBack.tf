# The group is said beside the id.
resource "azurerm_dev_center_catalog" "main" {
  name                = "catalog"
  resource_group_name = "rg"
  dev_center_id       = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DevCenter/devCenters/center"

  catalog_adogit {
    branch            = "main"
    path              = "/template"
    uri               = "https://dev.azure.com/org/project/_git/repository"
    key_vault_key_url = "https://vault.vault.azure.net/secrets/ado/0123456789abcdef0123456789abcdef"
  }
}

# A block that may be there several times becomes one object.
resource "azurerm_storage_share" "main" {
  name               = "share"
  storage_account_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/account"
  quota              = 5

  acl {
    id = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI"

    access_policy {
      permissions = "rwd"
      start       = "2019-07-02T09:38:21Z"
      expiry      = "2019-07-02T10:38:21Z"
    }
  }
}

# A name with a dot, and lists in the one element of a list.
resource "azurerm_monitor_scheduled_query_rules_alert_v2" "main" {
  name                 = "rule"
  resource_group_name  = "rg"
  location             = "westeurope"
  evaluation_frequency = "PT5M"
  window_duration      = "PT5M"
  scopes               = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/components/insights"]
  severity             = 3

  criteria {
    query                   = "requests"
    time_aggregation_method = "Count"
    threshold               = 5
    operator                = "GreaterThan"

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
  }

  action {
    action_groups = ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Insights/actionGroups/group"]
    email_subject = "Something is odd"
  }
}

# Parts of an id, between which are the words of its form.
resource "azurerm_machine_learning_datastore_datalake_gen2" "main" {
  name                 = "store"
  workspace_id         = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/ws"
  storage_container_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/account/blobServices/default/containers/files"
}

# Nothing is sent for it, and something without it.
resource "azurerm_data_factory_linked_service_azure_blob_storage" "main" {
  name                 = "blobs"
  data_factory_id      = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.DataFactory/factories/factory"
  service_endpoint     = "https://account.blob.core.windows.net/"
  use_managed_identity = true
}
