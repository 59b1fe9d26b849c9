terraform {
  required_providers {
    azurerm = {
      sources = "hashicorp/azurerm"
      #^^^^^^ error required-provider: required_providers has no sources. Did you mean source?
#~       source  = "hashicorp/azurerm"
      version = "~> 4.0"
    }
    Random = {
    #^^^^^ error invalid-name: Write Random in lower case: names of providers have no capital letters.
#~     random = {
      source = "hashicorp/random"
    }
    tls = {
      source = "https://registry.terraform.io/providers/hashicorp/tls/latest"
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-provider: Write the source as namespace/name, such as hashicorp/azurerm, with a hostname in front if it is not in the public registry.
#~       source = "hashicorp/tls"
    }
    time = ["~> 0.9"]
    #      ^^^^^^^^^^ error required-provider: Write an object with source and version: { source = "hashicorp/time", version = "…" }.
  }
}
