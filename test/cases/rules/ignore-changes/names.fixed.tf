# azurerm 4.81.0
resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"

  lifecycle {
    ignore_changes = [tags, tags["owner"]]
  }
}

resource "azurerm_resource_group" "all" {
  name     = "example"
  location = "westeurope"

  lifecycle {
    ignore_changes = all
  }
}
