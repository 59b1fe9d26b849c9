# azurerm 4.81.0
# requireReason
resource "azurerm_resource_group" "fine" {
  # azureml-terraform-ignore: region-name -- the region of a test
  location = "west-europe"
  name     = var.name
}

variable "name" {}
