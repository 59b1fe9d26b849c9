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

resource "azurerm_private_dns_mx_record" "main" {
  name                = "mail"
  private_dns_zone_id = var.zone_id
  ttl                 = 300

  record {
    preference = 20
    exchange   = "backup.example.org"
  }

  record {
    preference = 10
    exchange   = "mx1.example.org"
  }

  record {
    preference = 10
    exchange   = "mx0.example.org"
  }
}

# Where only Terraform knows what is in the blocks, nobody knows their order.
resource "azurerm_private_dns_mx_record" "unknown" {
  name                = "mail"
  private_dns_zone_id = var.zone_id
  ttl                 = 300

  record {
    preference = 20
    exchange   = var.other_id
  }

  record {
    preference = 10
    exchange   = "mx1.example.org"
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

variable "zone_id" {
  type     = string
  nullable = false
}
