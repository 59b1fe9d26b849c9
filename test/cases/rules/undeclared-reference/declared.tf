#+ resource "azurerm_resource_group" "main" {
#+   name     = ""
#+   location = ""
#+ }
#+
#+ locals {
#+   region = {
#+     main = ""
#+   }
#+ }
#+
# azurerm 5.2.0
resource "azurerm_storage_account" "main" {
  name                     = "stml"
  resource_group_name      = azurerm_resource_group.main.name
  #                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azurerm_resource_group.main. Declare it, or correct the name.
  location                 = local.region.main
  #                          ^^^^^^^^^^^^ error undeclared-reference: This module declares no local.region. Declare it in a locals block, or correct the name.
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

#+ data "azurerm_client_config" "me" {}
#+
output "tenant" {
  value = data.azurerm_client_config.me.tenant_id
  #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no data.azurerm_client_config.me. Declare it, or correct the name.
}

#+ terraform {
#+   required_providers {
#+     azapi = {
#+       source  = "Azure/azapi"
#+       version = "~> {newest azapi minor}"
#+     }
#+   }
#+ }
#+
#+ resource "azapi_resource" "endpoint" {
#+   type = ""
#+ }
#+
output "endpoint" {
  value = azapi_resource.endpoint.id
  #       ^^^^^^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no azapi_resource.endpoint. Declare it, or correct the name.
}

# Of these nobody knows what they are.
output "unknown" {
  value = [example_thing.main.id, module.network.id]
  #        ^^^^^^^^^^^^^^^^^^ error undeclared-reference: This module declares no example_thing.main. Declare it, or correct the name.
  #                               ^^^^^^^^^^^^^^ error undeclared-reference: This module declares no module.network. Declare it with a module block, or correct the name.
}
