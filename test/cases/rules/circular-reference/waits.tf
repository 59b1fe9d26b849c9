resource "azurerm_resource_group" "waits" {
  name       = "rg-training"
  location   = "westeurope"
  depends_on = [azurerm_resource_group.waits]
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error circular-reference: Remove this reference: azurerm_resource_group.waits cannot refer to itself.
}
