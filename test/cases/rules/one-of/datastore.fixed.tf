# azurerm 4.81.0
data "azurerm_policy_definition" "none" {
  display_name = ""
}

data "azurerm_policy_definition" "both" {
  display_name = "example"
}

data "azurerm_policy_definition" "unknown" {
  name = var.name
}

variable "name" {}
