# azurerm 5.2.0
variable "unknown" {}

resource "azurerm_storage_account" "s" {
  name                     = "stmldata4711"
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_machine_learning_datastore_blobstorage" "none" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error datastore-credentials: Set account_key or shared_access_signature, or use the workspace's identity in service_data_auth_identity: without any of them the plan fails.
  name                 = "raw_data"
#~   name                       = "raw_data"
  workspace_id         = var.unknown
#~   workspace_id               = var.unknown
  storage_container_id = var.unknown
#~   storage_container_id       = var.unknown
#+   service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
}

resource "azurerm_machine_learning_datastore_blobstorage" "nobody" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error datastore-credentials: Set account_key or shared_access_signature, or use the workspace's identity in service_data_auth_identity: without any of them the plan fails.
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  service_data_auth_identity = "None"
#~   service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
}

resource "azurerm_machine_learning_datastore_blobstorage" "both" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key                = azurerm_storage_account.s.primary_access_key
  #^^^^^^^^^^ warning datastore-credentials: Remove account_key: with both, only shared_access_signature is used.
#-
  shared_access_signature    = azurerm_storage_account.s.secondary_access_key
}

resource "azurerm_machine_learning_datastore_blobstorage" "beside" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
  account_key                = azurerm_storage_account.s.primary_access_key
  #^^^^^^^^^^ error datastore-credentials: Remove account_key, or set service_data_auth_identity to "None": Azure takes no keys beside WorkspaceSystemAssignedIdentity.
#-
}

resource "azurerm_machine_learning_datastore_blobstorage" "identity" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
}

resource "azurerm_machine_learning_datastore_blobstorage" "fine" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  account_key                = azurerm_storage_account.s.primary_access_key
}

resource "azurerm_machine_learning_datastore_blobstorage" "unknown" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  service_data_auth_identity = var.unknown
}

resource "azurerm_machine_learning_datastore_blobstorage" "maybe" {
  name                 = "raw_data"
  workspace_id         = var.unknown
  storage_container_id = var.unknown
  service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
  account_key = var.unknown
}

resource "azurerm_machine_learning_datastore_fileshare" "both" {
  name                    = "raw_data"
  workspace_id            = var.unknown
  storage_fileshare_id    = var.unknown
  account_key             = azurerm_storage_account.s.primary_access_key
  #^^^^^^^^^^ error datastore-credentials: Remove account_key or shared_access_signature: the provider takes exactly one.
#-
  shared_access_signature = data.azurerm_storage_account_sas.s.sas
}

resource "azurerm_machine_learning_datastore_fileshare" "maybe" {
  name                    = "raw_data"
  workspace_id            = var.unknown
  storage_fileshare_id    = var.unknown
  account_key             = azurerm_storage_account.s.primary_access_key
  shared_access_signature = var.unknown
}

data "azurerm_storage_account_sas" "s" {
  connection_string = azurerm_storage_account.s.primary_connection_string
  start             = "2026-01-01T00:00:00Z"
  expiry            = "2027-01-01T00:00:00Z"
  resource_types {
    service   = true
    container = true
    object    = true
  }
  services {
    blob  = false
    queue = false
    table = false
    file  = true
  }
  permissions {
    read    = true
    write   = true
    delete  = false
    list    = true
    add     = true
    create  = true
    update  = false
    process = false
    tag     = false
    filter  = false
  }
}
