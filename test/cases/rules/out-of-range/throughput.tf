# azurerm 4.81.0
# A step and a least number.

resource "azurerm_cosmosdb_sql_database" "least" {
  name                = "db"
  resource_group_name = "rg-ml"
  account_name        = "cosmos-ml"
  throughput          = 300
  #                     ^^^ error out-of-range: Set throughput to a number of at least 400, not 300.
#~   throughput          = 400
}

resource "azurerm_cosmosdb_sql_database" "step" {
  name                = "db"
  resource_group_name = "rg-ml"
  account_name        = "cosmos-ml"
  throughput          = 450
  #                     ^^^ error out-of-range: Set throughput to a multiple of 100, not 450.
}

resource "azurerm_cosmosdb_sql_database" "fine" {
  name                = "db"
  resource_group_name = "rg-ml"
  account_name        = "cosmos-ml"
  throughput          = 400
}
