# azurerm 5.2.0
# Each instance gives the role that stands behind its key, to who stands there, on what stands there.
resource "azurerm_user_assigned_identity" "orders" {
  name                = "id-orders"
  resource_group_name = "rg"
  location            = "westeurope"
}

resource "azurerm_user_assigned_identity" "stock" {
  name                = "id-stock"
  resource_group_name = "rg"
  location            = "westeurope"
}

resource "azurerm_role_assignment" "each" {
  for_each = {
    orders = { scope = var.orders_id, who = azurerm_user_assigned_identity.orders.principal_id }
    stock  = { scope = var.stock_id, who = azurerm_user_assigned_identity.stock.principal_id }
  }

  scope                = each.value.scope
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = each.value.who
  principal_type       = "ServicePrincipal"
}

# The one's scope with the other's identity.
resource "azurerm_role_assignment" "crosswise" {
  scope                = var.orders_id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = azurerm_user_assigned_identity.stock.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_role_assignment" "again" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Leave this assignment out: the same role is given to the same principal on the same scope twice, and Azure refuses the second (409 RoleAssignmentExists).
  scope                = var.stock_id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = azurerm_user_assigned_identity.stock.principal_id
  principal_type       = "ServicePrincipal"
}

variable "orders_id" {
  type = string
}

variable "stock_id" {
  type = string
}
