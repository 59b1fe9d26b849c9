# Keys that others read, which azurerm asks for by another request.
resource "azurerm_resource_group" "main" {
  name     = "rg-keys"
  location = "northeurope"
}

resource "azurerm_storage_account" "main" {
  name                     = "stkeys42"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_storage_account" "each" {
  for_each                 = toset(["one", "two"])
  name                     = "stkeys${each.key}"
  location                 = azurerm_resource_group.main.location
  resource_group_name      = azurerm_resource_group.main.name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

resource "azurerm_log_analytics_workspace" "main" {
  count               = 2
  name                = "log-keys-${count.index}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "PerGB2018"
  retention_in_days   = 30
}

resource "azurerm_cognitive_account" "main" {
  name                = "cog-keys"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  kind                = "OpenAI"
  sku_name            = "S0"
}

resource "azurerm_search_service" "main" {
  name                = "srch-keys"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "standard"
}

resource "azurerm_container_registry" "main" {
  name                = "crkeys42"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Premium"
  admin_enabled       = true
}

resource "azurerm_eventhub_namespace" "main" {
  name                = "evhns-keys"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Standard"
}

resource "azurerm_servicebus_namespace" "main" {
  name                = "sbns-keys"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Standard"
}

resource "azurerm_app_configuration" "main" {
  name                  = "appcs-keys"
  location              = azurerm_resource_group.main.location
  resource_group_name   = azurerm_resource_group.main.name
  sku                   = "standard"
  public_network_access = "Enabled"
}

resource "azurerm_batch_account" "main" {
  name                = "bakeys42"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_redis_cache" "main" {
  name                = "redis-keys"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  capacity            = 1
  family              = "C"
  sku_name            = "Standard"
}

locals {
  account = azurerm_storage_account.main
}

output "keys" {
  value = {
    storage    = azurerm_storage_account.main.primary_access_key
    connection = "${azurerm_storage_account.main.primary_connection_string};"
    other      = local.account.secondary_access_key
    one        = azurerm_storage_account.each["one"].primary_access_key
    first      = azurerm_log_analytics_workspace.main[0].primary_shared_key
    every      = azurerm_log_analytics_workspace.main[*].secondary_shared_key
    cognitive  = azurerm_cognitive_account.main.primary_access_key
    search     = azurerm_search_service.main.primary_key
    password   = azurerm_container_registry.main.admin_password
    events     = azurerm_eventhub_namespace.main.default_primary_connection_string
    blobs      = azurerm_storage_account.main.primary_blob_connection_string
    query      = azurerm_search_service.main.query_keys[0].key
    settings   = azurerm_app_configuration.main.primary_read_key[0].connection_string
    batch      = azurerm_batch_account.main.primary_access_key
    cache      = azurerm_redis_cache.main.primary_connection_string
    bus        = azurerm_servicebus_namespace.main.default_primary_key
  }
  sensitive = true
}

# No secret for azurerm.
output "user" {
  value = azurerm_container_registry.main.admin_username
}
