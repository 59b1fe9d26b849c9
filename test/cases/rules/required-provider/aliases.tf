terraform {
  required_providers {
    azurerm = {
      source                = "hashicorp/azurerm"
      configuration_aliases = [azurerm.hub, azapi.hub, azurerm.hub.name, azurerm["hub"], azurerm]
      #                                     ^^^^^^^^^ error required-provider: Write azurerm in front of the alias: it is one of the provider azurerm.
      #                                                ^^^^^^^^^^^^^^^^ error required-provider: Write a list of names that begin with azurerm: [azurerm.hub].
      #                                                                  ^^^^^^^^^^^^^^ error required-provider: Write a list of names that begin with azurerm: [azurerm.hub].
#~       configuration_aliases = [azurerm.hub, azurerm.hub, azurerm.hub.name, azurerm["hub"], azurerm]
    }
    azuread = {
      source                = "hashicorp/azuread"
      configuration_aliases = azuread.tenant
      #                       ^^^^^^^^^^^^^^ error required-provider: Write a list of names that begin with azuread: [azuread.hub].
    }
  }
}
