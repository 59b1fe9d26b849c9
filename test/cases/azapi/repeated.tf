resource "azurerm_user_assigned_identity" "each" {
  for_each = toset(var.names)

  name                = each.key
  resource_group_name = "rg"
  location            = var.location
}

resource "azurerm_user_assigned_identity" "counted" {
  count               = 2
  name                = "id-${count.index}"
  resource_group_name = data.azurerm_resource_group.main.name
  location            = var.location
  depends_on          = [azurerm_user_assigned_identity.each]
}

data "azurerm_resource_group" "main" {
  name = "rg"
}

output "ids" {
  value = [azurerm_user_assigned_identity.each["a"].id, azurerm_user_assigned_identity.counted[0].principal_id]
}

variable "names" {
  type = list(string)
}

variable "location" {
  type = string
}
