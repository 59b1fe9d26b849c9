# styles
terraform {
#^^^^^^^^ hint required-version: Set required_version: the module does not say which releases of Terraform it is for.
  backend "azurerm" {
  }
}
