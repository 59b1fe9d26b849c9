# What only Azure sets, which others read.
resource "azurerm_storage_account" "main" {
  name                     = "samain"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_log_analytics_workspace" "main" {
  name                = "log-main"
  resource_group_name = "rg"
  location            = "westeurope"
  retention_in_days   = 30
}

resource "azurerm_public_ip" "counted" {
  count               = 2
  name                = "pip-${count.index}"
  resource_group_name = "rg"
  location            = "westeurope"
  allocation_method   = "Static"
}

resource "azurerm_user_assigned_identity" "main" {
  name                = "id"
  resource_group_name = "rg"
  location            = "westeurope"
  tags                = { endpoint = azurerm_storage_account.main.primary_blob_endpoint }
}

output "answers" {
  value = {
    blob      = azurerm_storage_account.main.primary_blob_endpoint
    principal = azurerm_storage_account.main.identity[0].principal_id
    workspace = azurerm_log_analytics_workspace.main.workspace_id
    addresses = azurerm_public_ip.counted[*].ip_address
    name      = azurerm_public_ip.counted[0].fqdn
    identity  = azurerm_user_assigned_identity.main.principal_id
  }
}

# What azurerm makes itself, or asks for by another request.
resource "azurerm_storage_account" "keys" {
  name                     = "sakeys"
  resource_group_name      = "rg"
  location                 = "westeurope"
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

output "key" {
  value     = azurerm_storage_account.keys.primary_access_key
  sensitive = true
}

# Has no password.
resource "azurerm_container_registry" "closed" {
  name                = "crclosed42"
  location            = "westeurope"
  resource_group_name = "rg"
  sku                 = "Premium"
}

output "password" {
  value     = azurerm_container_registry.closed.admin_password
  sensitive = true
}

output "host" {
  value = azurerm_storage_account.keys.primary_blob_host
}
