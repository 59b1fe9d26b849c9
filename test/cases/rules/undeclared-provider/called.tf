resource "terraform_data" "main" {
  provider = upper("terraform")
  #          ^^^^^^^^^^^^^^^^^^ error undeclared-provider: Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.
}

provider "terraform" {
  alias    = "each"
  for_each = toset(["k"])
}

resource "terraform_data" "chosen" {
  for_each = toset(["k"])
  provider = terraform.each[each.key]
}
