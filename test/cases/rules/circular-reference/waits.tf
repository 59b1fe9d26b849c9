resource "azurerm_resource_group" "waits" {
  name       = "rg-training"
  location   = "westeurope"
  depends_on = [azurerm_resource_group.waits]
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning circular-reference: Remove this reference: nothing waits for itself, so it changes nothing.
}

data "azurerm_client_config" "waits" {
  depends_on = [data.azurerm_client_config.waits]
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning circular-reference: Remove this reference: nothing waits for itself, so it changes nothing.
}

resource "azurerm_resource_group" "ignores" {
  name     = "rg-inference"
  location = "westeurope"

  lifecycle {
    ignore_changes = [azurerm_resource_group.ignores.tags]
    #                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error ignore-changes: azurerm_resource_group has no argument azurerm_resource_group whose changes could be ignored.
  }
}
