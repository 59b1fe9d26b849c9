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
}
