# azurerm 5.2.0
variable "unknown" {}

# Newer releases of azurerm take blanks here, which this one does not.
resource "azurerm_private_endpoint" "pinned" {
  name                = "pe-pinned"
  location            = "westeurope"
  resource_group_name = "rg-training"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "pinned"
    is_manual_connection           = false
    private_connection_resource_id = var.unknown
    subresource_names              = ["managed environments"]
    #                                 ^^^^^^^^^^^^^^^^^^^^^^ warning wrong-pattern: Change subresource_names from "managed environments": it takes 3 to 63 letters, digits, dashes, underscores, and dots, beginning and ending with a letter or digit.
#~     subresource_names              = ["managed-environments"]
  }
}
