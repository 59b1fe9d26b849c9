# azurerm 4.81.0
# What the provider itself does not look at, or where it takes the id of anything.
resource "azurerm_virtual_network" "ml" {
  name                = "vnet-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "ml" {
  name                 = "snet-ml"
  resource_group_name  = "rg-ml"
  virtual_network_name = azurerm_virtual_network.ml.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_public_ip" "ml" {
  name                = "pip-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  allocation_method   = "Static"
}

resource "azurerm_lb" "ml" {
  name                = "lb-ml"
  location            = "westeurope"
  resource_group_name = "rg-ml"
  sku                 = "Standard"

  frontend_ip_configuration {
    name                 = "public"
    public_ip_address_id = azurerm_public_ip.ml.id
  }
}

resource "azurerm_private_link_service" "wrong" {
  name                                        = "pls-wrong"
  location                                    = "westeurope"
  resource_group_name                         = "rg-ml"
  load_balancer_frontend_ip_configuration_ids = [azurerm_lb.ml.id]
  #                                              ^^^^^^^^^^^^^^^^ warning wrong-reference: Set load_balancer_frontend_ip_configuration_ids to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/loadBalancers/…/frontendIPConfigurations/…, not to id of azurerm_lb.ml.

  nat_ip_configuration {
    name      = "primary"
    subnet_id = azurerm_subnet.ml.id
    primary   = true
  }
}

resource "azurerm_private_link_service" "right" {
  name                                        = "pls-right"
  location                                    = "westeurope"
  resource_group_name                         = "rg-ml"
  load_balancer_frontend_ip_configuration_ids = [azurerm_lb.ml.frontend_ip_configuration[0].id]

  nat_ip_configuration {
    name      = "primary"
    subnet_id = azurerm_subnet.ml.id
    primary   = true
  }
}

resource "azurerm_storage_account" "ml" {
  name                     = "stml"
  location                 = "westeurope"
  resource_group_name      = "rg-ml"
  account_tier             = "Standard"
  account_replication_type = "LRS"

  network_rules {
    default_action             = "Deny"
    virtual_network_subnet_ids = [azurerm_virtual_network.ml.id, azurerm_subnet.ml.id, var.subnet]
    #                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set virtual_network_subnet_ids to the id of an azurerm_subnet, not of azurerm_virtual_network.ml.
#~     virtual_network_subnet_ids = [azurerm_subnet.ml.id, azurerm_subnet.ml.id, var.subnet]
  }
}

resource "azurerm_availability_set" "ml" {
  name                         = "avail-ml"
  location                     = "westeurope"
  resource_group_name          = "rg-ml"
  proximity_placement_group_id = azurerm_subnet.ml.id
  #                              ^^^^^^^^^^^^^^^^^^^^ warning wrong-reference: Set proximity_placement_group_id to the id of an azurerm_proximity_placement_group, not of azurerm_subnet.ml.
}

variable "subnet" {
  type = string
}
