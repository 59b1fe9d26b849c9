# What is written in the data source is known all the same, and an argument that may change replaces nothing.
data "azurerm_resource_group" "late" {
  name       = "rg-orders"
  depends_on = [azurerm_resource_group.orders]
  #^^^^^^^^^ information deferred-read: Refer to what is needed of azurerm_resource_group.orders instead of depends_on: whenever it changes, data.azurerm_resource_group.late is read only during the apply, and azurerm_user_assigned_identity.replaced is replaced because its name comes from it.
}

data "azurerm_resource_group" "named" {
  name       = "rg-orders"
  depends_on = [azurerm_resource_group.orders]
}

data "azurerm_resource_group" "open" {
  name = var.unknown
}

resource "azurerm_resource_group" "orders" {
  name     = "rg-orders"
  location = "westeurope"
}

resource "azurerm_user_assigned_identity" "replaced" {
  name                = "id-${data.azurerm_resource_group.late.location}"
  resource_group_name = data.azurerm_resource_group.named.name
  location            = data.azurerm_resource_group.open.location
}

data "azurerm_resource_group" "maybe" {
  count      = var.unknown == "" ? 0 : 1
  name       = "rg-orders"
  depends_on = [azurerm_resource_group.orders]
}

resource "azurerm_user_assigned_identity" "kept" {
  name                = "id-kept"
  resource_group_name = "rg-orders"
  location            = try(data.azurerm_resource_group.maybe[0].location, "westeurope")
}

variable "unknown" {
  type = string
}
