# azurerm 4.81.0
data "azurerm_policy_definition" "both" {
  display_name = "example"
  name         = "example"
  #^^^ error one-of: Keep only one of display_name and name: the provider takes exactly one.
#-
}
