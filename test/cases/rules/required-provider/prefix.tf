terraform {
  required_providers {
    azurerm = {
      source = "hashicorp/terraform-provider-azurerm"
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-provider: Leave out "terraform-provider-": addresses of providers do not have what their repositories begin with.
#~       source = "hashicorp/azurerm"
    }
    tls = {
      source = "registry.example.com/hashicorp/terraform-tls"
      #        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error required-provider: Leave out "terraform-": addresses of providers do not have what their repositories begin with.
#~       source = "registry.example.com/hashicorp/tls"
    }
    fine = {
      source = "example/aterraform-fine"
    }
  }
}
