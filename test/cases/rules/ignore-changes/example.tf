# azurerm 4.81.0
resource "azurerm_resource_group" "example" {
  name     = "example"
  location = "westeurope"

  lifecycle {
    ignore_changes = [tag, tags["owner"]]
    #                 ^^^ error ignore-changes: azurerm_resource_group has no argument tag whose changes could be ignored. Did you mean tags?
#~     ignore_changes = [tags, tags["owner"]]
  }
}
