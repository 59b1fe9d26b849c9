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
    #                                 ^^^^^^^^^^^^^^^^^^^^^^ warning wrong-pattern: Change subresource_names: "managed environments" does not match ^([a-zA-Z0-9])([\w\.-]{1,61})([a-zA-Z0-9])$.
#~     subresource_names              = ["managed-environments"]
  }
}
