# prefix: azureml-datastores
# order: 7
# title: Azure ML datastores for a container, a data lake and a file share
# description: Storage of each kind, and what a workspace that is there calls it.
# stops: main, example, westeurope
# bindings: azurerm_storage_share.main.id = azurerm_storage_share.main.resource_manager_id

resource "azurerm_resource_group" "main" {
  name     = "rg-example-data"
  location = "westeurope"
}

data "azurerm_machine_learning_workspace" "main" {
  name                = "mlw-example"
  resource_group_name = "rg-example"
}

resource "azurerm_storage_account" "main" {
  name                     = "stexample"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_container" "main" {
  name               = "data"
  storage_account_id = azurerm_storage_account.main.id
}

resource "azurerm_storage_share" "main" {
  name               = "files"
  storage_account_id = azurerm_storage_account.main.id
  quota              = 100
}

resource "azurerm_storage_account" "lake" {
  name                     = "dlsexample"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
  is_hns_enabled           = true
}

resource "azurerm_storage_container" "lake" {
  name               = "lake"
  storage_account_id = azurerm_storage_account.lake.id
}

resource "azurerm_machine_learning_datastore_blobstorage" "main" {
  name                       = "example_data"
  workspace_id               = data.azurerm_machine_learning_workspace.main.id
  storage_container_id       = azurerm_storage_container.main.id
  service_data_auth_identity = "WorkspaceSystemAssignedIdentity"
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "main" {
  name                  = "example_lake"
  workspace_id          = data.azurerm_machine_learning_workspace.main.id
  storage_container_id  = azurerm_storage_container.lake.id
  service_data_identity = "WorkspaceSystemAssignedIdentity"
}

# File shares are mounted with a key.
resource "azurerm_machine_learning_datastore_fileshare" "main" {
  name                 = "example_files"
  workspace_id         = data.azurerm_machine_learning_workspace.main.id
  storage_fileshare_id = azurerm_storage_share.main.id
  account_key          = azurerm_storage_account.main.primary_access_key
}

# What the workspace needs to read and write with its own identity.
resource "azurerm_role_assignment" "data" {
  scope                = azurerm_storage_account.main.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = data.azurerm_machine_learning_workspace.main.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "lake" {
  scope                = azurerm_storage_account.lake.id
  role_definition_name = "Storage Blob Data Contributor"
  principal_id         = data.azurerm_machine_learning_workspace.main.identity[0].principal_id
  principal_type       = "ServicePrincipal"
}
