# azurerm 5.2.0
# Names and ids that are composed are the same where they are made of the same parts.
variable "places" {
  type = map(string)
}

variable "others" {
  type = map(string)
}

variable "stage" {
  type = string
}

variable "is_private" {
  type = bool
}

resource "azurerm_private_dns_zone" "places" {
  for_each            = var.places
  name                = "${each.key}.orders.example"
  resource_group_name = "rg-orders"
}

resource "azapi_resource" "early" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unrequired-provider: Require azapi from Azure/azapi with an entry in required_providers: without it terraform init looks for hashicorp/azapi, which does not exist.
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_private_dns_zone.places to depends_on: an id that is written out gives no order, and Azure destroys no zone that has a link (409 CannotDeleteResource).
  for_each  = var.places
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "link"
  location  = "global"
  parent_id = "${each.value}/providers/Microsoft.Network/privateDnsZones/${each.key}.orders.example"
  body      = { properties = { registrationEnabled = false, virtualNetwork = { id = var.stage } } }
#+
#+   depends_on = [azurerm_private_dns_zone.places]
}

resource "azapi_resource" "ordered" {
  for_each   = var.places
  type       = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name       = "link"
  location   = "global"
  parent_id  = "${each.value}/providers/Microsoft.Network/privateDnsZones/${each.key}.orders.example"
  body       = { properties = { registrationEnabled = false, virtualNetwork = { id = var.stage } } }
  depends_on = [azurerm_private_dns_zone.places]
}

# These may be other zones.
resource "azapi_resource" "others" {
  for_each  = var.others
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "link"
  location  = "global"
  parent_id = "${each.value}/providers/Microsoft.Network/privateDnsZones/${each.key}.orders.example"
  body      = { properties = { registrationEnabled = false, virtualNetwork = { id = var.stage } } }
}

# By a variable.
resource "azurerm_private_dns_zone" "stage" {
  name                = "${var.stage}.example"
  resource_group_name = "rg-orders"
}

resource "azapi_resource" "stage" {
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "link"
  location  = "global"
  parent_id = "${var.stage}/providers/Microsoft.Network/privateDnsZones/${var.stage}.example"
  #           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_private_dns_zone.stage here: an id that is written out gives no order, and Azure destroys no zone that has a link (409 CannotDeleteResource).
#~   parent_id = azurerm_private_dns_zone.stage.id
  body      = { properties = { registrationEnabled = false, virtualNetwork = { id = var.stage } } }
}

# With the same condition, and with none.
resource "azurerm_private_dns_zone" "private" {
  count               = var.is_private ? 1 : 0
  name                = "private.example"
  resource_group_name = "rg-orders"
}

resource "azapi_resource" "private" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_private_dns_zone.private to depends_on: an id that is written out gives no order, and Azure destroys no zone that has a link (409 CannotDeleteResource).
  count     = var.is_private ? 1 : 0
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "link"
  location  = "global"
  parent_id = "${var.stage}/providers/Microsoft.Network/privateDnsZones/private.example"
  body      = { properties = { registrationEnabled = false, virtualNetwork = { id = var.stage } } }
#+
#+   depends_on = [azurerm_private_dns_zone.private]
}

resource "azapi_resource" "unconditional" {
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "link"
  location  = "global"
  parent_id = "${var.stage}/providers/Microsoft.Network/privateDnsZones/private.example"
  body      = { properties = { registrationEnabled = false, virtualNetwork = { id = var.stage } } }
}
