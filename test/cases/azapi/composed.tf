# Ids that are put together of parts of other ids, sets of blocks in the order in which azurerm sends them, and whose tenant it is.
resource "azurerm_resource_group" "main" {
  name     = "rg"
  location = "westeurope"
}

resource "azurerm_redis_linked_server" "main" {
  target_redis_cache_name     = "redispri"
  resource_group_name         = azurerm_resource_group.main.name
  linked_redis_cache_id       = var.other_id
  linked_redis_cache_location = "northeurope"
  server_role                 = "Secondary"
}

resource "azurerm_redis_linked_server" "literal" {
  target_redis_cache_name     = "redispri"
  resource_group_name         = azurerm_resource_group.main.name
  linked_redis_cache_id       = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg2/providers/Microsoft.Cache/redis/redissec"
  linked_redis_cache_location = "northeurope"
  server_role                 = "Secondary"
}

resource "azurerm_log_analytics_solution" "main" {
  solution_name         = "ContainerInsights"
  location              = azurerm_resource_group.main.location
  resource_group_name   = azurerm_resource_group.main.name
  workspace_resource_id = var.workspace_id
  workspace_name        = "logs"

  plan {
    publisher = "Microsoft"
    product   = "OMSGallery/ContainerInsights"
  }
}

# The group that is said beside the id of what it is in says nothing more.
resource "azurerm_log_analytics_linked_storage_account" "main" {
  data_source_type    = "CustomLogs"
  resource_group_name = azurerm_resource_group.main.name
  workspace_id        = var.workspace_id
  storage_account_ids = [var.storage_id]
}

resource "azurerm_cognitive_account" "main" {
  name                  = "accountmain"
  location              = azurerm_resource_group.main.location
  resource_group_name   = azurerm_resource_group.main.name
  kind                  = "Face"
  sku_name              = "S0"
  custom_subdomain_name = "accountmain"

  network_acls {
    default_action = "Deny"

    virtual_network_rules {
      subnet_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/a"
    }

    virtual_network_rules {
      subnet_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/b"
    }
  }
}

# Where only Terraform knows what is in the blocks, nobody knows their order.
resource "azurerm_cognitive_account" "unknown" {
  name                  = "accountunknown"
  location              = azurerm_resource_group.main.location
  resource_group_name   = azurerm_resource_group.main.name
  kind                  = "Face"
  sku_name              = "S0"
  custom_subdomain_name = "accountunknown"

  network_acls {
    default_action = "Deny"

    virtual_network_rules {
      subnet_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/net/subnets/a"
    }

    virtual_network_rules {
      subnet_id = var.other_id
    }
  }
}

resource "azurerm_sentinel_data_connector_azure_active_directory" "main" {
  name                       = "aad"
  log_analytics_workspace_id = var.workspace_id
}

# One block that becomes a list of one, beside what is sent with it.
resource "azurerm_snapshot" "main" {
  name                = "snap"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  create_option       = "Copy"
  source_uri          = var.other_id

  encryption_settings {
    disk_encryption_key {
      secret_url      = "https://vault.vault.azure.net/secrets/disk/0123456789abcdef0123456789abcdef"
      source_vault_id = var.storage_id
    }
  }
}

variable "other_id" {
  type     = string
  nullable = false
}

variable "workspace_id" {
  type     = string
  nullable = false
}

variable "storage_id" {
  type     = string
  nullable = false
}
