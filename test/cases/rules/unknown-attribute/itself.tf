resource "azurerm_resource_group" "itself" {
  count    = 2
  name     = "rg-itself-${count.index}"
  location = "westeurope"

  lifecycle {
    postcondition {
      condition     = self.region == "westeurope" && self.location == "westeurope" && self.tags["made"] == "here"
      #                    ^^^^^^ warning unknown-attribute: azurerm_resource_group has no attribute region. No known release has it (azurerm 2.72.0 to {newest}).
      error_message = "It is elsewhere: ${self.name}."
    }
  }
}
