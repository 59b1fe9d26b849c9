# azurerm 4.81.0
variable "subscription" {
  type = string
}

variable "group" {
  default = "rg-hub"
}

locals {
  network = format("/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/virtualNetwork/%s", var.subscription, var.group, "vnet-hub")
}

resource "azurerm_network_interface" "misspelt" {
  name                = "nic-misspelt"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = format("/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/virtualNetwork/%s/subnets/%s", var.subscription, var.group, "vnet-hub", "snet-build")
    #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning wrong-id: Set subnet_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…: the id that is put together here has another form.
  }
}

resource "azurerm_network_interface" "shorter" {
  name                = "nic-shorter"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = join("/", ["/subscriptions", "00000000-0000-0000-0000-000000000000", "resourceGroups", "rg-hub", "providers", "Microsoft.Network", "virtualNetworks", "vnet-hub"])
    #                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error wrong-id: Set subnet_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…, not "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub".
  }
}

resource "azurerm_virtual_network_peering" "local" {
  name                      = "hub"
  resource_group_name       = "rg-spoke"
  virtual_network_name      = "vnet-spoke"
  remote_virtual_network_id = local.network
  #                           ^^^^^^^^^^^^^ warning wrong-id: Set remote_virtual_network_id to an id of the form /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…: the id that is put together here has another form.
}

resource "azurerm_network_interface" "fine" {
  name                = "nic-fine"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = format("/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/virtualNetworks/%s/subnets/%s", var.subscription, var.group, "vnet-hub", "snet-build")
  }
}

# What is put in may be any text: a whole id, or more than one segment.
resource "azurerm_network_interface" "unknown" {
  name                = "nic-unknown"
  location            = "westeurope"
  resource_group_name = "rg-hub"
  ip_configuration {
    name                          = "internal"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = format("%s/subnets/%s", var.subscription, var.group)
  }
  ip_configuration {
    name                          = "joined"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = join("/", [var.group, "subnets", "snet-build"])
  }
  ip_configuration {
    name                          = "list"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = join("/", var.group)
  }
  ip_configuration {
    name                          = "ordered"
    private_ip_address_allocation = "Dynamic"
    subnet_id                     = format("%[2]s%[1]s", "/subnets/snet-build", var.group)
  }
}
