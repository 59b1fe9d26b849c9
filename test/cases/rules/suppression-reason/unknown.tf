# azurerm 4.81.0
# requireReason
resource "azurerm_storage_account" "fine" {
  name                     = var.name
  resource_group_name      = "rg-ml"
  location                 = "westeurope"
  # azureml-terraform-ignore: value-not-allowed -- written by a script
  account_tier             = "standard"
  account_replication_type = "LRS"
}

variable "name" {}
