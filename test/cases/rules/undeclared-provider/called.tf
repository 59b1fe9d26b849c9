resource "terraform_data" "main" {
  provider = upper("terraform")
  #          ^^^^^^^^^^^^^^^^^^ error undeclared-provider: Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.
}
