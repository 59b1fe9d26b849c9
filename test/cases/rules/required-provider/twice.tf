terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/azurerm"
    }
    azure = {
    #^^^^ warning required-provider: Use azurerm instead of azure: they are the same provider, hashicorp/azurerm.
      source = "registry.terraform.io/hashicorp/azurerm"
    }
    ad = {
    #^ warning required-provider: Rename this to azuread, or the provider block to ad: they are the same provider, but Terraform takes them for two.
#~     azuread = {
      source = "hashicorp/azuread"
    }
    chance = {
      source = "hashicorp/random"
    }
  }
}

provider "azuread" {
}

resource "random_id" "implied" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning required-provider: Set provider to chance: the module requires hashicorp/random under that name, and not as random.
  byte_length = 4
#+   provider    = chance
}

resource "random_id" "said" {
  provider    = chance
  byte_length = 4
}
