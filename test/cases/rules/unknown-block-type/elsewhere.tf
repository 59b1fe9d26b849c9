# azurerm 4.81.0
provider "azurerm" {
  features {}
}

list "azurerm_storage_account" "all" {
#^^^ error unknown-block-type: Move this to a file whose name ends in .tfquery.hcl: Terraform reads list blocks only there.
  provider = azurerm
}
