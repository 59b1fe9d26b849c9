# azurerm 5.2.0
# A rule of a firewall names subnets with the service endpoint alone.
resource "azurerm_subnet" "plain" {
  name                 = "snet-plain"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.1.0/24"]
#+
#+   service_endpoint {
#+     service = "Microsoft.Storage"
#+   }
}

resource "azurerm_subnet" "served" {
  name                 = "snet-served"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.2.0/24"]

  service_endpoint {
    service = "Microsoft.Storage"
  }
}

resource "azurerm_subnet" "dynamic" {
  name                 = "snet-dynamic"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.3.0/24"]

  dynamic "service_endpoint" {
    for_each = var.services
    content {
      service = service_endpoint.value
    }
  }
}

resource "azurerm_storage_account_network_rules" "refused" {
  storage_account_id         = var.account_id
  default_action             = "Deny"
  virtual_network_subnet_ids = [azurerm_subnet.plain.id]
  #                             ^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Give the subnet the service endpoint Microsoft.Storage: Azure refuses the rule without it (SubnetsHaveNoServiceEndpointsConfigured).
}

resource "azurerm_storage_account_network_rules" "passes" {
  storage_account_id         = var.account_id
  default_action             = "Deny"
  virtual_network_subnet_ids = [azurerm_subnet.served.id]
}

resource "azurerm_storage_account_network_rules" "unknown" {
  storage_account_id         = var.account_id
  default_action             = "Deny"
  virtual_network_subnet_ids = [azurerm_subnet.dynamic.id, var.subnet_id]
}

variable "services" {
  type = list(string)
}

variable "account_id" {
  type = string
}

variable "subnet_id" {
  type = string
}
