terraform {
  provider_meta "azure_rm" {
  #              ^^^^^^^^ error invalid-name: Choose another name than "azure_rm": a provider's name has letters, digits and single dashes between them.
    module_name = "training"
  }

  provider_meta "Azapi" {
  #              ^^^^^ error invalid-name: Write Azapi in lower case: names of providers have no capital letters.
#~   provider_meta "azapi" {
    module_name = "training"
  }

  provider_meta "azurerm" {
    module_name = "training"
  }
}
