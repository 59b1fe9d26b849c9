# azapi_resource.machine_learning_datastore_blobstorage_main stays as it is: No resource of azurerm's is known to send the same: azurerm_machine_learning_datastore_blobstorage, azurerm_machine_learning_datastore_datalake_gen2, azurerm_machine_learning_datastore_fileshare.
# azurerm_application_insights.main: azurerm also sets DataVolumeCap.Cap to 100 and DataVolumeCap.StopSendNotificationWhenHitCap to false in its currentbillingfeatures. azapi does not set that: what is there stays, and a new one has what Azure gives it.
# azurerm_storage_account.main: Its keys are read by data.azapi_resource_action.storage_account_main_list_keys, and are in the state, as azurerm's attributes were.
# A workspace with all that it needs, its computes and its datastores.
variable "suffix" {
  type    = string
  default = "ml42"
}

variable "location" {
  type    = string
  default = "northeurope"
}

variable "tags" {
  type    = map(string)
  default = { team = "science" }
}

variable "account_key" {
  type      = string
  sensitive = true
  default   = "a2V5"
}

variable "container_id" {
  type    = string
  default = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-ml/providers/Microsoft.Storage/storageAccounts/stml/blobServices/default/containers/data"
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.suffix}"
  location = var.location
  tags     = var.tags
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azurerm_client_config.current.subscription_id}/resourceGroups/rg-${var.suffix}"
}

resource "azurerm_application_insights" "main" {
  name                = "appi-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  tags                = var.tags
  application_type    = "web"
}

removed {
  from = azapi_resource.application_insights_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_application_insights.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Insights/components/appi-${var.suffix}"
}

resource "azurerm_key_vault" "main" {
  name                = "kv-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
    ip_rules       = ["203.0.113.4"]
  }

  purge_protection_enabled   = true
  rbac_authorization_enabled = true
  sku_name                   = "premium"
  soft_delete_retention_days = 7
  tenant_id                  = data.azurerm_client_config.current.tenant_id
}

removed {
  from = azapi_resource.key_vault_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_key_vault.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.KeyVault/vaults/kv-${var.suffix}"
}

resource "azurerm_key_vault" "policies" {
  name                = "kvp-${var.suffix}"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location

  access_policy {
    key_permissions    = ["Create", "Get"]
    object_id          = data.azurerm_client_config.current.object_id
    secret_permissions = ["Get"]
    tenant_id          = data.azurerm_client_config.current.tenant_id
  }

  rbac_authorization_enabled = false
  sku_name                   = "standard"
  tenant_id                  = data.azurerm_client_config.current.tenant_id
}

removed {
  from = azapi_resource.policies

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_key_vault.policies
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.KeyVault/vaults/kvp-${var.suffix}"
}

resource "azurerm_storage_account" "main" {
  name                            = "st${var.suffix}"
  resource_group_name             = azurerm_resource_group.main.name
  location                        = azurerm_resource_group.main.location
  account_replication_type        = "GRS"
  account_tier                    = "Standard"
  allow_nested_items_to_be_public = false
  min_tls_version                 = "TLS1_2"

  network_rules {
    bypass         = ["AzureServices"]
    default_action = "Deny"
  }

  public_network_access_enabled = true
  shared_access_key_enabled     = true
}

removed {
  from = azapi_resource.storage_account_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_account.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Storage/storageAccounts/st${var.suffix}"
}

data "azapi_resource_action" "storage_account_main_list_keys" {
  type        = "Microsoft.Storage/storageAccounts@2025-08-01"
  resource_id = azurerm_storage_account.main.id
  action      = "listKeys"
  sensitive_response_export_values = {
    primary_access_key = "keys[0].value"
  }
}

resource "azurerm_machine_learning_workspace" "main" {
  name                          = "mlw-${var.suffix}"
  resource_group_name           = azurerm_resource_group.main.name
  location                      = azurerm_resource_group.main.location
  application_insights_id       = azurerm_application_insights.main.id
  key_vault_id                  = azurerm_key_vault.main.id
  public_network_access_enabled = true
  storage_account_id            = azurerm_storage_account.main.id

  identity {
    type = "SystemAssigned"
  }
}

removed {
  from = azapi_resource.machine_learning_workspace_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_workspace.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.MachineLearningServices/workspaces/mlw-${var.suffix}"
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu-cluster"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.main.id
  location                      = azurerm_resource_group.main.location

  scale_settings {
    max_node_count                       = 4
    min_node_count                       = 0
    scale_down_nodes_after_idle_duration = "PT2M"
  }

  vm_priority = "LowPriority"
  vm_size     = "Standard_DS2_v2"

  identity {
    type = "SystemAssigned"
  }
}

removed {
  from = azapi_resource.cpu

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_compute_cluster.cpu
  id = "${azurerm_machine_learning_workspace.main.id}/computes/cpu-cluster"
}

resource "azurerm_machine_learning_compute_instance" "dev" {
  name                          = "dev-${var.suffix}"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.main.id
  authorization_type            = "personal"
  description                   = "for developers"
  virtual_machine_size          = "Standard_DS2_v2"
}

removed {
  from = azapi_resource.dev

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_compute_instance.dev
  id = "${azurerm_machine_learning_workspace.main.id}/computes/dev-${var.suffix}"
}

resource "azurerm_storage_share" "main" {
  name               = "share"
  storage_account_id = azurerm_storage_account.main.id
  quota              = 50
}

removed {
  from = azapi_resource.storage_share_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_storage_share.main
  id = "${azurerm_storage_account.main.id}/fileServices/default/shares/share"
}

resource "azapi_resource" "machine_learning_datastore_blobstorage_main" {
  type      = "Microsoft.MachineLearningServices/workspaces/dataStores@2025-06-01"
  name      = "blobs"
  parent_id = azurerm_machine_learning_workspace.main.id
  body = {
    properties = {
      credentials = {
        credentialsType = "AccountKey"
        secrets = {
          secretsType = "AccountKey"
        }
      }
      accountName   = split("/", var.container_id)[8]
      containerName = split("/", var.container_id)[12]

      description                   = ""
      serviceDataAccessAuthIdentity = "None"
      datastoreType                 = "AzureBlob"
      endpoint                      = "core.windows.net"
    }
  }
  sensitive_body = {
    properties = {
      credentials = {
        secrets = {
          key = data.azapi_resource_action.storage_account_main_list_keys.sensitive_output.primary_access_key
        }
      }
    }
  }
}

moved {
  from = azurerm_machine_learning_datastore_blobstorage.main
  to   = azapi_resource.machine_learning_datastore_blobstorage_main
}

resource "azurerm_machine_learning_datastore_fileshare" "main" {
  name                 = "files"
  workspace_id         = azurerm_machine_learning_workspace.main.id
  account_key          = var.account_key
  storage_fileshare_id = azurerm_storage_share.main.id
}

removed {
  from = azapi_resource.machine_learning_datastore_fileshare_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_datastore_fileshare.main
  id = "${azurerm_machine_learning_workspace.main.id}/dataStores/files"
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "main" {
  name                 = "lake"
  workspace_id         = azurerm_machine_learning_workspace.main.id
  storage_container_id = var.container_id
}

removed {
  from = azapi_resource.machine_learning_datastore_datalake_gen2_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_machine_learning_datastore_datalake_gen2.main
  id = "${azurerm_machine_learning_workspace.main.id}/dataStores/lake"
}
