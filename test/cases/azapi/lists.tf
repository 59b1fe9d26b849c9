# Lists of blocks and of texts: the way back finds each in its own element, and leaves out those that have nothing in them.
resource "azurerm_network_manager_connectivity_configuration" "hub" {
  name                  = "hub"
  network_manager_id    = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/networkManagers/manager"
  connectivity_topology = "HubAndSpoke"

  applies_to_group {
    group_connectivity = "None"
    network_group_id   = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/networkManagers/manager/networkGroups/group"
  }

  hub {
    resource_id   = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub"
    resource_type = "Microsoft.Network/virtualNetworks"
  }
}

resource "azurerm_virtual_hub_route_table" "main" {
  name           = "routes"
  virtual_hub_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub"
  labels         = ["label"]

  route {
    name              = "all"
    destinations_type = "CIDR"
    destinations      = ["10.0.0.0/16"]
    next_hop_type     = "ResourceId"
    next_hop          = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub/hubVirtualNetworkConnections/spoke"
  }
}

# A set is written as Terraform shows it: in the body it is in the order of checksums.
resource "azurerm_private_dns_a_record" "main" {
  name                = "web"
  private_dns_zone_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/example.internal"
  ttl                 = 300
  records             = ["1.2.3.4", "1.2.4.5"]
}

resource "azurerm_dns_aaaa_record" "main" {
  name                = "web"
  resource_group_name = "rg"
  zone_name           = "example.com"
  ttl                 = 300
  target_resource_id  = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/ip"
}

resource "azurerm_search_service" "main" {
  name                = "search"
  resource_group_name = "rg"
  location            = "westeurope"
  sku                 = "standard"
}

# Several types of azurerm's may be for one of Azure's, and that of a table may be for another one.
resource "azurerm_virtual_hub_connection" "main" {
  name                      = "spoke"
  virtual_hub_id            = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualHubs/hub"
  remote_virtual_network_id = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/spoke"
}

# Each name of a list becomes an id of its own.
resource "azurerm_virtual_network_gateway" "grouped" {
  name                = "gateway"
  location            = "westeurope"
  resource_group_name = "rg"
  type                = "Vpn"
  vpn_type            = "RouteBased"
  sku                 = "VpnGw1AZ"

  ip_configuration {
    subnet_id            = var.subnet_id
    public_ip_address_id = var.address_id
  }

  policy_group {
    name       = "staff"
    is_default = true

    policy_member {
      name  = "member"
      type  = "RadiusAzureGroupId"
      value = "6ad1bd08"
    }
  }

  vpn_client_configuration {
    address_space         = ["10.2.0.0/24"]
    vpn_auth_types        = ["Certificate"]
    vpn_client_protocols  = ["OpenVPN"]
    radius_server_address = "10.0.0.4"
    radius_server_secret  = var.secret

    virtual_network_gateway_client_connection {
      name               = "written"
      address_prefixes   = ["10.2.0.0/25"]
      policy_group_names = ["staff"]
    }

    virtual_network_gateway_client_connection {
      name               = "given"
      address_prefixes   = ["10.2.0.128/25"]
      policy_group_names = var.groups
    }
  }
}

variable "subnet_id" {
  type = string
}

variable "address_id" {
  type = string
}

variable "secret" {
  type      = string
  sensitive = true
}

variable "groups" {
  type = list(string)
}
