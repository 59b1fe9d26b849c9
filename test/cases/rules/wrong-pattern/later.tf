variable "unknown" {}

# azurerm 5.3 and newer take blanks here, and Terraform would take one of them.
resource "azurerm_private_endpoint" "later" {
  name                = "pe-later"
  location            = "westeurope"
  resource_group_name = "rg-training"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "later"
    is_manual_connection           = false
    private_connection_resource_id = var.unknown
    subresource_names              = ["managed environments"]
  }
}

resource "azurerm_private_endpoint" "never" {
  name                = "pe-never"
  location            = "westeurope"
  resource_group_name = "rg-training"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "never"
    is_manual_connection           = false
    private_connection_resource_id = var.unknown
    subresource_names              = ["managed/environments"]
    #                                 ^^^^^^^^^^^^^^^^^^^^^^ warning wrong-pattern: Change subresource_names from "managed/environments": it takes 3 to 63 letters, digits, dashes, underscores, and dots, beginning and ending with a letter or digit.
#~     subresource_names              = ["managed-environments"]
  }
}
