# azurerm 4.81.0
resource "azurerm_application_insights" "itself" {
  name                = "appi-itself"
  resource_group_name = "rg-ml"
  location            = azurerm_application_insights.itself.location
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning circular-reference: Remove this reference: azurerm_application_insights.itself cannot refer to itself.
  application_type    = "web"
}

resource "azurerm_application_insights" "other" {
  name                = "appi-other"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  application_type    = "web"
}
