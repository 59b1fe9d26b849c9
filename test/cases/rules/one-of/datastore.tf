# azurerm 4.81.0
data "azurerm_policy_definition" "none" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error one-of: Set one of display_name or name.
#+   display_name = ""
}

data "azurerm_policy_definition" "both" {
  display_name = "example"
  name         = "example"
# ^^^^ error one-of: Keep only one of display_name and name: the provider takes exactly one.
#-
}

data "azurerm_policy_definition" "unknown" {
  name = var.name
}

variable "name" {}
