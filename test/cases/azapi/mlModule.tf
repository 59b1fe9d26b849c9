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

resource "azurerm_application_insights" "main" {
  name                = "appi-${var.suffix}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  application_type    = "web"
  tags                = var.tags
}

resource "azurerm_key_vault" "main" {
  name                       = "kv-${var.suffix}"
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "premium"
  purge_protection_enabled   = true
  soft_delete_retention_days = 7
  rbac_authorization_enabled = true

  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
    ip_rules       = ["203.0.113.4"]
  }
}

resource "azurerm_key_vault" "policies" {
  name                       = "kvp-${var.suffix}"
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
  tenant_id                  = data.azurerm_client_config.current.tenant_id
  sku_name                   = "standard"
  rbac_authorization_enabled = false

  access_policy {
    tenant_id          = data.azurerm_client_config.current.tenant_id
    object_id          = data.azurerm_client_config.current.object_id
    key_permissions    = ["Create", "Get"]
    secret_permissions = ["Get"]
  }
}

resource "azurerm_storage_account" "main" {
  name                            = "st${var.suffix}"
  location                        = azurerm_resource_group.main.location
  resource_group_name             = azurerm_resource_group.main.name
  account_tier                    = "Standard"
  account_replication_type        = "GRS"
  allow_nested_items_to_be_public = false
  min_tls_version                 = "TLS1_2"
  shared_access_key_enabled       = true
  public_network_access_enabled   = true

  network_rules {
    default_action = "Deny"
    bypass         = ["AzureServices"]
  }
}

resource "azurerm_machine_learning_workspace" "main" {
  name                          = "mlw-${var.suffix}"
  location                      = azurerm_resource_group.main.location
  resource_group_name           = azurerm_resource_group.main.name
  application_insights_id       = azurerm_application_insights.main.id
  key_vault_id                  = azurerm_key_vault.main.id
  storage_account_id            = azurerm_storage_account.main.id
  public_network_access_enabled = true

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_cluster" "cpu" {
  name                          = "cpu-cluster"
  location                      = azurerm_resource_group.main.location
  machine_learning_workspace_id = azurerm_machine_learning_workspace.main.id
  vm_priority                   = "LowPriority"
  vm_size                       = "Standard_DS2_v2"

  scale_settings {
    min_node_count                       = 0
    max_node_count                       = 4
    scale_down_nodes_after_idle_duration = "PT2M"
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_machine_learning_compute_instance" "dev" {
  name                          = "dev-${var.suffix}"
  machine_learning_workspace_id = azurerm_machine_learning_workspace.main.id
  virtual_machine_size          = "Standard_DS2_v2"
  authorization_type            = "personal"
  description                   = "for developers"
}

resource "azurerm_storage_share" "main" {
  name               = "share"
  storage_account_id = azurerm_storage_account.main.id
  quota              = 50
}

resource "azurerm_machine_learning_datastore_blobstorage" "main" {
  name                 = "blobs"
  workspace_id         = azurerm_machine_learning_workspace.main.id
  storage_container_id = var.container_id
  account_key          = azurerm_storage_account.main.primary_access_key
}

resource "azurerm_machine_learning_datastore_fileshare" "main" {
  name                 = "files"
  workspace_id         = azurerm_machine_learning_workspace.main.id
  storage_fileshare_id = azurerm_storage_share.main.id
  account_key          = var.account_key
}

resource "azurerm_machine_learning_datastore_datalake_gen2" "main" {
  name                 = "lake"
  workspace_id         = azurerm_machine_learning_workspace.main.id
  storage_container_id = var.container_id
}
