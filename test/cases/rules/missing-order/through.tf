# A third resource ties the two together: neither names the other.
resource "azurerm_cdn_frontdoor_profile" "web" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_private_link_service.web to depends_on: Azure destroys no private link service while a profile of Front Door has a connection to it.
  name                = "afd-orders"
  resource_group_name = "rg-orders"
  sku_name            = "Premium_AzureFrontDoor"
#+
#+   depends_on = [azurerm_private_link_service.web]
}

resource "azurerm_cdn_frontdoor_origin_group" "web" {
  name                     = "web"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.web.id

  load_balancing {}
}

resource "azurerm_private_link_service" "web" {
  name                                        = "pls-orders"
  resource_group_name                         = "rg-orders"
  location                                    = "westeurope"
  load_balancer_frontend_ip_configuration_ids = [var.frontend_id]

  nat_ip_configuration {
    name      = "primary"
    subnet_id = var.subnet_id
    primary   = true
  }
}

resource "azurerm_cdn_frontdoor_origin" "web" {
  name                           = "web"
  cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.web.id
  host_name                      = "web.example.com"
  certificate_name_check_enabled = true

  private_link {
    location               = "westeurope"
    private_link_target_id = azurerm_private_link_service.web.id
  }
}

resource "azurerm_cdn_frontdoor_profile" "waits" {
  name                = "afd-waits"
  resource_group_name = "rg-orders"
  sku_name            = "Premium_AzureFrontDoor"

  depends_on = [azurerm_private_link_service.web]
}

resource "azurerm_cdn_frontdoor_origin_group" "waits" {
  name                     = "waits"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.waits.id

  load_balancing {}
}

resource "azurerm_cdn_frontdoor_origin" "waits" {
  name                           = "waits"
  cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.waits.id
  host_name                      = "web.example.com"
  certificate_name_check_enabled = true

  private_link {
    location               = "westeurope"
    private_link_target_id = azurerm_private_link_service.web.id
  }
}

# Nothing leads from this one to the link service.
resource "azurerm_cdn_frontdoor_profile" "alone" {
  name                = "afd-alone"
  resource_group_name = "rg-orders"
  sku_name            = "Premium_AzureFrontDoor"
}

variable "frontend_id" {
  type = string
}

variable "subnet_id" {
  type = string
}
