data "azurerm_resource_group" "late" {
  name       = "rg-orders"
  depends_on = [azurerm_resource_group.orders]
  #^^^^^^^^^ information deferred-read: Refer to what is needed of azurerm_resource_group.orders instead of depends_on: whenever it changes, data.azurerm_resource_group.late is read only during the apply, and azurerm_user_assigned_identity.replaced is replaced because its location comes from it.
}

data "azurerm_resource_group" "early" {
  name = var.unknown
}

data "azurerm_storage_account" "late" {
  name                = "stlogs"
  resource_group_name = "rg-logs"
  depends_on          = [azurerm_resource_group.orders]
}

resource "azurerm_resource_group" "orders" {
  name     = "rg-orders"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "replaced" {
  name                = "id-orders"
  resource_group_name = data.azurerm_resource_group.late.name
  location            = data.azurerm_resource_group.late.location
}

resource "azurerm_user_assigned_identity" "kept" {
  name                = "id-kept"
  resource_group_name = data.azurerm_resource_group.early.name
  location            = data.azurerm_resource_group.early.location

  tags = {
    logs = data.azurerm_storage_account.late.id
  }
}

variable "unknown" {
  type = string
}
