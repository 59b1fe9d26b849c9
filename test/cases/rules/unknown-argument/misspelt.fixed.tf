# azurerm 5.2.0
resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"
  tags     = {}

  lifecycle {
    prevent_destroy = true
  }
}

# A provider that we do not know is left alone.
resource "random_string" "suffix" {
  length  = 8
  nothing = true
}
