# azurerm 5.2.0
resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"
  tag      = {}
# ^^^ error unknown-argument: azurerm_resource_group has no argument tag. Did you mean tags?
#~   tags     = {}

  lifecycel {
# ^^^^^^^^^ error unknown-argument: azurerm_resource_group has no block lifecycel. Did you mean lifecycle?
#~   lifecycle {
    prevent_destroy = true
  }
}

# A provider that we do not know is left alone.
resource "random_string" "suffix" {
  length  = 8
  nothing = true
}
