# azurerm 5.2.0
resource "azurerm_role_assignment" "billing" {
  scope                = "/providers/Microsoft.Subscription"
  role_definition_name = "Reader"
  principal_id         = "5a1c6ba9-6dcf-4d1a-8a5d-0f6a1d6a7f10"
}
