# azurerm 5.2.0

# What the provider takes where nothing is written.
resource "azurerm_synapse_sql_pool" "default" {
  name                 = "pool"
#~   name                      = "pool"
  synapse_workspace_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/w"
#~   synapse_workspace_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Synapse/workspaces/w"
  sku_name             = "DW100c"
#~   sku_name                  = "DW100c"
  create_mode          = "Default"
#~   create_mode               = "Default"
  storage_account_type = "LRS"
  #                      ^^^^^ warning plan-refusal: Set geo_backup_policy_enabled to false: the storage_account_type LRS is kept in one region.
#~   storage_account_type      = "LRS"
#+   geo_backup_policy_enabled = false
}

# A value that belongs to others.
resource "azurerm_postgresql_flexible_server" "tier" {
  name                = "psql-example"
  resource_group_name = "rg-example"
  location            = "westeurope"
  storage_mb          = 65536
  storage_tier        = "P4"
  #                     ^^^^ warning plan-refusal: Set storage_tier to P6, P10, P15, P20, P30, P40 or P50: 65536 MB have no other.
#~   storage_tier        = "P6"
}

# Each block for itself.
resource "azurerm_cdn_frontdoor_firewall_policy" "scrubbing" {
  name                = "example"
  resource_group_name = "rg-example"
  sku_name            = "Premium_AzureFrontDoor"
  mode                = "Prevention"

  log_scrubbing {
    scrubbing_rule {
      match_variable = "QueryStringArgNames"
      operator       = "EqualsAny"
      selector       = "token"
      #^^^^^^^ warning plan-refusal: Remove selector, or set operator to Equals: EqualsAny compares with nothing.
#-
    }

    scrubbing_rule {
      match_variable = "QueryStringArgNames"
      operator       = "Equals"
      selector       = "token"
    }

    scrubbing_rule {
      match_variable = "RequestIPAddress"
      #                ^^^^^^^^^^^^^^^^^^ warning plan-refusal: Set operator to EqualsAny: for this match_variable there is no other.
#+       operator       = "EqualsAny"
    }
  }
}

resource "azurerm_cdn_frontdoor_firewall_policy" "standard" {
  name                = "standard"
  resource_group_name = "rg-example"
  sku_name            = "Standard_AzureFrontDoor"
  mode                = "Prevention"

  managed_rule {
  #^^^^^^^^^^^ warning plan-refusal: Remove managed_rule, or set sku_name to Premium_AzureFrontDoor: Standard_AzureFrontDoor does not have it.
    type    = "Microsoft_DefaultRuleSet"
    version = "2.1"
    action  = "Log"
  }
#- 6 lines
}

# Of two numbers the greater one.
resource "azurerm_virtual_network_gateway" "scale" {
  name                = "ergw"
  resource_group_name = "rg-example"
  location            = "westeurope"
  type                = "ExpressRoute"
  sku                 = "ErGwScale"
  minimum_scale_unit  = 10
  #                     ^^ warning plan-refusal: Set minimum_scale_unit to at most maximum_scale_unit: the least cannot be more than the most.
  maximum_scale_unit  = 5

  ip_configuration {
    subnet_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/GatewaySubnet"
  }
}

# What is in a list, or in a block that is there more than once.
resource "azurerm_mongo_cluster" "native" {
  name                   = "mongo-example"
  resource_group_name    = "rg-example"
  location               = "westeurope"
  authentication_methods = ["NativeAuth"]
  #                        ^^^^^^^^^^^^^^ warning plan-refusal: Set administrator_username: the authentication method NativeAuth needs it.
  compute_tier           = "M30"
  high_availability_mode = "Disabled"
  shard_count            = 1
  storage_size_in_gb     = 32
  version                = "8.0"
}

resource "azurerm_managed_redis" "search" {
  name                = "redis-example"
  resource_group_name = "rg-example"
  location            = "westeurope"
  sku_name            = "Balanced_B3"

  default_database {
    clustering_policy = "EnterpriseCluster"
    eviction_policy   = "AllKeysLRU"
    #                   ^^^^^^^^^^^^ warning plan-refusal: Set eviction_policy of default_database to NoEviction: the module RediSearch needs it.
#~     eviction_policy   = "NoEviction"

    module {
      name = "RedisJSON"
    }

    module {
      name = "RediSearch"
    }
  }
}

variable "unknown" {}

resource "azurerm_postgresql_flexible_server" "unknown" {
  name                = "psql-unknown"
  resource_group_name = "rg-example"
  location            = "westeurope"
  storage_mb          = var.unknown
  storage_tier        = "P4"
}

# A check of the schema, which `validate` makes.
resource "azurerm_application_insights_workbook" "titled" {
  name                = "85b3e8bb-fc93-40be-83f2-98f6bec18ba0"
  resource_group_name = "rg-example"
  location            = "westeurope"
  display_name        = "workbook"
  data_json           = jsonencode({ version = "Notebook/1.0" })

  tags = {
    team         = "ml"
#~     team = "ml"
    hidden-title = "workbook"
    #^^^^^^^^^^^ error plan-refusal: Set display_name instead of the tag hidden-title.
#-
  }
}
