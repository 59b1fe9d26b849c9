# azurerm 4.81.0
resource "azurerm_container_registry" "standard" {
  name                = "crstandard4711"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  sku                 = "Standard"
#~   sku                 = "Premium"
}

resource "azurerm_private_endpoint" "standard" {
  name                = "pe-standard"
  resource_group_name = "rg-ml"
  location            = "westeurope"
  subnet_id           = var.unknown
  private_service_connection {
    name                           = "registry"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_container_registry.standard.id
    #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error endpoint-subresource: Set subresource_names to "registry": an endpoint leads to one part of a resource.
    #                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error registry-endpoint: Set sku of azurerm_container_registry.standard to "Premium": a Standard registry has no private endpoints.
#+     subresource_names              = ["registry"]
  }
}

variable "unknown" {}
