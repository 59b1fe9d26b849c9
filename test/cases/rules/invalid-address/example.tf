resource "azurerm_resource_group" "main" {
  name     = "rg-training"
  location = "westeurope"
}

resource "azurerm_resource_group" "fails" {
  name       = "rg-test"
  location   = "westeurope"
  depends_on = azurerm_resource_group.main
  #            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-address: Write depends_on as a list of addresses, in brackets: [azurerm_resource_group.main].
#~   depends_on = [azurerm_resource_group.main]
}

resource "azurerm_resource_group" "passes" {
  name       = "rg-shared"
  location   = "westeurope"
  depends_on = [azurerm_resource_group.main]
}

variable "unknown" {
  type = string
}

resource "azurerm_resource_group" "unknown" {
  name       = "rg-shared"
  location   = "westeurope"
  depends_on = [var.unknown]
}
