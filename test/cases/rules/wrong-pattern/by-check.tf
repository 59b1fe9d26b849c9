# azurerm 5.2.0
# What checks take that no text that was tried has told.
variable "unknown" {
  type = string
}

resource "azurerm_databox_edge_device" "tier" {
  name                = "edge"
  resource_group_name = "rg"
  location            = "westeurope"
  sku_name            = "EdgeP_Base"
  #                     ^^^^^^^^^^^^ error wrong-pattern: Change sku_name from "EdgeP_Base": it takes a SKU of Data Box Edge and its tier, such as EdgeP_Base-Standard.
}

resource "azurerm_databox_edge_device" "fine" {
  name                = "edge"
  resource_group_name = "rg"
  location            = "westeurope"
  sku_name            = "EdgeP_Base-Standard"
}

resource "azurerm_consumption_budget_subscription" "second" {
  name            = "budget"
  subscription_id = "/subscriptions/12345678-1234-9876-4563-123456789012"
  amount          = 1000

  notification {
    operator       = "EqualTo"
    threshold      = 90
    contact_emails = ["me@example.com"]
  }

  time_period {
    start_date = "2026-11-02T00:00:00Z"
    #            ^^^^^^^^^^^^^^^^^^^^^^ error wrong-pattern: Change start_date from "2026-11-02T00:00:00Z": it takes the first day of a month as a time, such as 2026-01-01T00:00:00Z.
  }
}

resource "azurerm_consumption_budget_subscription" "early" {
  name            = "budget"
  subscription_id = "/subscriptions/12345678-1234-9876-4563-123456789012"
  amount          = 1000

  notification {
    operator       = "EqualTo"
    threshold      = 90
    contact_emails = ["me@example.com"]
  }

  time_period {
    start_date = "2017-05-01T00:00:00Z"
    #            ^^^^^^^^^^^^^^^^^^^^^^ error wrong-pattern: Change start_date from "2017-05-01T00:00:00Z": it must not be before June 2017.
  }
}

resource "azurerm_consumption_budget_subscription" "fine" {
  name            = "budget"
  subscription_id = "/subscriptions/12345678-1234-9876-4563-123456789012"
  amount          = 1000

  notification {
    operator       = "EqualTo"
    threshold      = 90
    contact_emails = ["me@example.com"]
  }

  time_period {
    start_date = "2026-11-01T00:00:00+01:00"
  }
}

resource "azurerm_storage_table" "reserved" {
  name               = "table"
  #                    ^^^^^^^ error wrong-pattern: Change name from "table": it must not be "table".
  storage_account_id = var.unknown
}

resource "azurerm_postgresql_flexible_server_database" "charset" {
  name      = "db"
  server_id = var.unknown
  charset   = "utf9"
  #           ^^^^^^ error value-not-allowed: Set charset to "BIG5", "EUC_CN", "EUC_JP", "EUC_JIS_2004", "EUC_KR", "EUC_TW", "GB18030", "GBK", "ISO_8859_5", "ISO_8859_6", "ISO_8859_7", or 31 more, not "utf9".
#~   charset   = "UTF8"
  collation = "English_United States.1252"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-pattern: Change collation from "English_United States.1252": it takes a collation of PostgreSQL, such as en_US.utf8.
}

resource "azurerm_postgresql_flexible_server_database" "fine" {
  name      = "db"
  server_id = var.unknown
  charset   = "utf8"
  collation = "en_US.utf8"
}

resource "azurerm_cosmosdb_gremlin_database" "empty" {
  name                = ""
  #                     ^^ error wrong-format: Set name to a value that is not empty.
  resource_group_name = "rg"
  account_name        = "one"
}

resource "azurerm_databox_edge_device" "unknown" {
  name                = "edge"
  resource_group_name = "rg"
  location            = "westeurope"
  sku_name            = var.unknown
}
