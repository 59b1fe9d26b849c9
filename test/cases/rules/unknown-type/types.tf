# azurerm 4.81.0
resource "azurerm_machine_learning_workspac" "example" {
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.81.0 has no resource azurerm_machine_learning_workspac. Did you mean azurerm_machine_learning_workspace?
#~ resource "azurerm_machine_learning_workspace" "example" {
#+   lifecycle {
#+     ignore_changes = [container_registry_id]
#+   }
#+
#+   application_insights_id = ""
#+   key_vault_id            = ""
#+   location                = ""
#+   name                    = ""
#+   resource_group_name     = ""
#+   storage_account_id      = ""
#+
#+   identity {
#+     type = "SystemAssigned"
#+   }
}

resource "azurerm_client_config" "me" {
  #       ^^^^^^^^^^^^^^^^^^^^^ error unknown-type: azurerm 4.81.0 has no resource azurerm_client_config. It is a data source: write data instead of resource.
#~ data "azurerm_client_config" "me" {
}
