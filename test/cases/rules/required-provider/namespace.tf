terraform {
  required_providers {
    one = {
      source = "registry.example.com/one"
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-provider: Write the source as namespace/name, such as hashicorp/azurerm, with a hostname in front if it is not in the public registry.
    }
    two = {
      source = "./two"
      #        ^^^^^^^ error required-provider: Write the source as namespace/name, such as hashicorp/azurerm, with a hostname in front if it is not in the public registry.
    }
    three = {
      source = "localhost/example/three"
    }
    four = {
      source                = "example/four"
      configuration_aliases = ["four.hub"]
      #                        ^^^^^^^^^^ error required-provider: Write a list of names that begin with four: [four.hub].
    }
  }
}
