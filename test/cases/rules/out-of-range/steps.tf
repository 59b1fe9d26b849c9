# azurerm 5.2.0
# Bounds beside what a number must be divisible by.

variable "unknown" {}

resource "azurerm_stream_analytics_cluster" "large" {
  name                = "asa-ml"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  streaming_capacity  = 252
  #                     ^^^ error value-not-allowed: Set streaming_capacity to 36, 72, 108, 144, 180, or 216, not 252.
#~   streaming_capacity  = 36
}

resource "azurerm_cosmosdb_postgresql_cluster" "small" {
  name                            = "pg-ml"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  node_count                      = 0
  administrator_login_password    = var.unknown
  coordinator_storage_quota_in_mb = 16384
  #                                 ^^^^^ error out-of-range: Set coordinator_storage_quota_in_mb to a number from 32768 to 16777216, not 16384.
#~   coordinator_storage_quota_in_mb = 32768
  coordinator_vcore_count         = 2
}

resource "azurerm_cosmosdb_postgresql_cluster" "fine" {
  name                            = "pg-ml"
  resource_group_name             = "rg-ml"
  location                        = "westeurope"
  node_count                      = 0
  administrator_login_password    = var.unknown
  coordinator_storage_quota_in_mb = 262144
  coordinator_vcore_count         = 2
}
