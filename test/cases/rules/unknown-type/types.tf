# azurerm 4.81.0
resource "azurerm_machine_learning_workspac" "example" {
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.81.0 has no resource azurerm_machine_learning_workspac. Did you mean azurerm_machine_learning_workspace?
}

resource "azurerm_client_config" "me" {
  #       ^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.81.0 has no resource azurerm_client_config. It is a data source: write data instead of resource.
}
