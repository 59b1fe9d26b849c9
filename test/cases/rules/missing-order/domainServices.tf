# azuread 2.53.1
# Before 3.0 the id of the application had another name.
terraform {
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 2.53"
    }
  }
}

variable "subnet_id" {
  type = string
}

resource "azuread_service_principal" "services" {
  application_id = "2565bd9d-da50-47d4-8b85-4c97f669dc36"
  #^^^^^^^^^^^^^ warning deprecated: application_id of azuread_service_principal is deprecated: use client_id instead.
#~   client_id = "2565bd9d-da50-47d4-8b85-4c97f669dc36"
}

resource "azurerm_active_directory_domain_service" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azuread_service_principal.services to depends_on: the tenant needs the application Domain Services before the managed domain.
  name                = "aadds-orders"
  location            = "westeurope"
  resource_group_name = "rg-orders"
  domain_name         = "orders.example"
  sku                 = "Enterprise"

  initial_replica_set {
    subnet_id = var.subnet_id
  }
#+
#+   depends_on = [azuread_service_principal.services]
}
