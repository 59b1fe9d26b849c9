# azurerm 5.2.0
# What is called as the resource is in a block has no check of the resource's name; and a word may be taken beside a form.

variable "unknown" {}

resource "azurerm_resource_group_policy_assignment" "selected" {
  name                 = "allowed/types"
  #                      ^^^^^^^^^^^^^^^ error wrong-pattern: Change name from "allowed/types": it must not contain a slash, colon, or one of # % & < > ? \.
#~   name                 = "allowed-types"
  resource_group_id    = var.unknown
  policy_definition_id = var.unknown

  resource_selectors {
    name = "Microsoft.Web/serverFarms"
    selectors {
      kind = "resourceType"
      in   = ["Microsoft.Web/serverFarms"]
    }
  }
}

data "azurerm_policy_assignment" "any" {
  name     = "allowed/types"
  scope_id = var.unknown
}

data "azurerm_role_management_policy" "contributor" {
  scope              = var.unknown
  role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c"
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-pattern: Change role_definition_id from "b24988ac-6180-42a0-ab88-20f7382dd24c": it takes the id of a role: its GUID behind /providers/Microsoft.Authorization/roleDefinitions/.
}

resource "azurerm_mssql_managed_instance" "default" {
  name                           = "mi-ml"
  resource_group_name            = "rg-ml"
  location                       = "westeurope"
  license_type                   = "BasePrice"
  sku_name                       = "GP_Gen5"
  storage_size_in_gb             = 32
  vcores                         = 4
  subnet_id                      = var.unknown
  administrator_login            = "mi"
  administrator_login_password   = var.unknown
  maintenance_configuration_name = "SQL_WestEurope_MI_1"
}

resource "azurerm_mssql_managed_instance" "of_a_database" {
  name                           = "mi-ml"
  resource_group_name            = "rg-ml"
  location                       = "westeurope"
  license_type                   = "BasePrice"
  sku_name                       = "GP_Gen5"
  storage_size_in_gb             = 32
  vcores                         = 4
  subnet_id                      = var.unknown
  administrator_login            = "mi"
  administrator_login_password   = var.unknown
  maintenance_configuration_name = "SQL_WestEurope_DB_1"
  #                                ^^^^^^^^^^^^^^^^^^^^^ error wrong-pattern: Change maintenance_configuration_name from "SQL_WestEurope_DB_1": it takes SQL_Default, or a region's window such as SQL_WestEurope_MI_1.
}
