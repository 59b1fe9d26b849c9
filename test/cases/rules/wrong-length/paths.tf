# azurerm 5.2.0
resource "azurerm_api_management_api" "root" {
  name                  = "root"
  resource_group_name   = "training"
  api_management_name   = "training"
  revision              = "1"
  path                  = ""
  subscription_required = false
}
