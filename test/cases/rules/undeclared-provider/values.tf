resource "example_server" "list" {
  provider = ["example"]
  #          ^^^^^^^^^^^ error undeclared-provider: Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.
}

resource "example_server" "text" {
  provider = "example.a.b"
  #          ^^^^^^^^^^^^^ error undeclared-provider: Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.
}

resource "example_server" "number" {
  provider = 1
  #          ^ error undeclared-provider: Write the name of a provider, and behind a dot its alias if it has one: azurerm or azurerm.hub.
}

resource "example_server" "fine" {
  provider = "example"
  #          ^^^^^^^^^ warning undeclared-provider: Write example without quotes: in quotes it is deprecated.
#~   provider = example
}

resource "example_server" "quoted_alias" {
  provider = "example.hub"
  #          ^^^^^^^^^^^^^ warning undeclared-provider: Write example.hub without quotes: in quotes it is deprecated.
#~   provider = example.hub
}

resource "example_server" "nobody" {
  provider = "example.hib"
  #          ^^^^^^^^^^^^^ error undeclared-provider: No provider "example" block has alias = "hib". Did you mean hub?
#~   provider = example.hub
}

provider "example" {
  alias = "hub"
}
