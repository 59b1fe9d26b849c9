# azurerm 5.2.0
# Texts of forms that a check has no name for.

variable "unknown" {}

resource "azurerm_backup_policy_file_share" "times" {
  name                = "policy"
  resource_group_name = "rg-ml"
  recovery_vault_name = "rsv-ml"

  backup {
    frequency = "Daily"
    time      = "23:15"
    #           ^^^^^^^ error wrong-pattern: Change time from "23:15": it takes an hour or half an hour, such as 06:00 or 23:30.
  }
  retention_daily {
    count = 10
  }
}

resource "azurerm_backup_policy_file_share" "half" {
  name                = "policy"
  resource_group_name = "rg-ml"
  recovery_vault_name = "rsv-ml"

  backup {
    frequency = "Daily"
    time      = "23:30"
  }
  retention_daily {
    count = 10
  }
}

resource "azurerm_mssql_database" "collation" {
  name      = "db"
  server_id = var.unknown
  collation = "latin1"
  #           ^^^^^^^^ error wrong-pattern: Change collation from "latin1": it takes a collation such as SQL_Latin1_General_CP1_CI_AS.
}

resource "azurerm_network_security_rule" "name" {
  name                        = "allow 50%"
  #                             ^^^^^^^^^^^ error wrong-pattern: Change name from "allow 50%": it must not contain a slash or one of % ? \.
#~   name                        = "allow-50"
  resource_group_name         = "rg-ml"
  network_security_group_name = "nsg-ml"
  priority                    = 100
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  destination_port_range      = "*"
  source_address_prefix       = "*"
  destination_address_prefix  = "*"
}
