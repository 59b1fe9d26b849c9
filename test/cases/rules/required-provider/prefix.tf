terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/terraform-provider-azurerm"
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-provider: Remove "terraform-provider-": the name of the provider's repository begins with it, its address does not.
#~       source = "hashicorp/azurerm"
    }
    tls = {
      source = "registry.example.com/hashicorp/terraform-tls"
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-provider: Remove "terraform-": the name of the provider's repository begins with it, its address does not.
#~       source = "registry.example.com/hashicorp/tls"
    }
    fine = {
      source = "example/aterraform-fine"
    }
  }
}
