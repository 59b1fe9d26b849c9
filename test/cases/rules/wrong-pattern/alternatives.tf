# azurerm 5.2.0
# What one of several checks takes, and names that are the server's own.

variable "unknown" {}

resource "azurerm_mssql_database" "sku" {
  name      = "db"
  server_id = var.unknown
  sku_name  = "DW102c"
  #           ^^^^^^^^ error wrong-pattern: Change sku_name from "DW102c": it takes a SKU such as S0, GP_Gen5_2, or ElasticPool.
}

resource "azurerm_mssql_database" "fine" {
  name      = "db"
  server_id = var.unknown
  sku_name  = "gp_s_gen5_2"
}

resource "azurerm_mssql_database" "unknown" {
  name      = "db"
  server_id = var.unknown
  sku_name  = var.unknown
}

resource "azurerm_postgresql_flexible_server" "own" {
  name                   = "pg-ml"
  resource_group_name    = "rg-ml"
  location               = "westeurope"
  administrator_login    = "Azure_superuser"
  #                        ^^^^^^^^^^^^^^^^^ error wrong-pattern: Change administrator_login from "Azure_superuser": it must not be "Azure_superuser".
#~   administrator_login    = "Azure-superuser"
  administrator_password = var.unknown
}

resource "azurerm_postgresql_flexible_server" "prefix" {
  name                   = "pg-ml"
  resource_group_name    = "rg-ml"
  location               = "westeurope"
  administrator_login    = "pg_admin"
  #                        ^^^^^^^^^^ error wrong-pattern: Change administrator_login from "pg_admin": it must not begin with pg_.
#~   administrator_login    = "pg-admin"
  administrator_password = var.unknown
}

resource "azurerm_postgresql_flexible_server" "fine" {
  name                   = "pg-ml"
  resource_group_name    = "rg-ml"
  location               = "westeurope"
  administrator_login    = "mladmin"
  administrator_password = var.unknown
}

resource "azurerm_api_management_subscription" "id" {
  resource_group_name = "rg-ml"
  api_management_name = "apim-ml"
  display_name        = "Training"
  subscription_id     = "training_"
  #                     ^^^^^^^^^^^ error wrong-pattern: Change subscription_id from "training_": it takes up to 80 letters, digits, dashes, and underscores, beginning and ending with a letter or digit.
#~   subscription_id     = "training"
}

resource "azurerm_api_management_subscription" "none" {
  resource_group_name = "rg-ml"
  api_management_name = "apim-ml"
  display_name        = "Training"
  subscription_id     = ""
}

resource "azurerm_kusto_cluster_customer_managed_key" "vault" {
  cluster_id         = var.unknown
  managed_hsm_key_id = "https://kv-ml.vault.azure.net/keys/cmk"
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-pattern: Change managed_hsm_key_id from "https://kv-ml.vault.azure.net/keys/cmk": it takes the address of a key of a managed HSM.
}

resource "azurerm_kusto_cluster_customer_managed_key" "fine" {
  cluster_id         = var.unknown
  managed_hsm_key_id = "https://hsm-ml.managedhsm.azure.net/keys/cmk"
}

resource "azurerm_netapp_volume_bucket" "path" {
  name                      = "bucket"
  volume_id                 = var.unknown
  file_system_cifs_username = "ml"
  path                      = "/data\\models"
  #                           ^^^^^^^^^^^^^^^ error wrong-pattern: Change path from "/data\models": it must not contain the sign \.
}
