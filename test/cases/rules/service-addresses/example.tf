# azurerm 4.81.0
variable "unknown" {}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-aks"
  location            = "westeurope"
  resource_group_name = "rg-aks"
  address_space       = ["10.0.0.0/8"]
}

resource "azurerm_subnet" "nodes" {
  name                 = "nodes"
  resource_group_name  = "rg-aks"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.4.0/22"]
}

resource "azurerm_kubernetes_cluster" "overlapping" {
  name                = "aks-example"
  location            = "westeurope"
  resource_group_name = "rg-aks"
  dns_prefix          = "aks"
  default_node_pool {
    name           = "system"
    node_count     = 1
    vm_size        = "Standard_D2s_v5"
    vnet_subnet_id = azurerm_subnet.nodes.id
  }
  identity {
    type = "SystemAssigned"
  }
  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    service_cidr        = "10.0.0.0/16"
    #                     ^^^^^^^^^^^^^ error service-addresses: Choose another range for service_cidr: 10.0.0.0/16 overlaps 10.0.4.0/22 of azurerm_subnet.nodes.
    dns_service_ip      = "10.1.0.10"
    #                     ^^^^^^^^^^^ error service-addresses: Choose an address within 10.0.0.0/16 for dns_service_ip: 10.1.0.10 is outside of service_cidr.
#~     dns_service_ip      = "10.0.0.10"
    pod_cidr            = "10.0.128.0/17"
    #                     ^^^^^^^^^^^^^^^ error service-addresses: Choose another range for pod_cidr: 10.0.128.0/17 overlaps 10.0.0.0/16 of service_cidr.
  }
}

resource "azurerm_kubernetes_cluster" "first" {
  name                = "aks-first"
  location            = "westeurope"
  resource_group_name = "rg-aks"
  dns_prefix          = "aks"
  default_node_pool {
    name           = "system"
    node_count     = 1
    vm_size        = "Standard_D2s_v5"
    vnet_subnet_id = azurerm_subnet.nodes.id
  }
  identity {
    type = "SystemAssigned"
  }
  network_profile {
    network_plugin = "azure"
    service_cidr   = "10.200.0.0/16"
    #                ^^^^^^^^^^^^^^^ information service-addresses: Consider another range for service_cidr: 10.200.0.0/16 overlaps 10.0.0.0/8 of azurerm_virtual_network.main, so that no subnet can have these addresses.
    dns_service_ip = "10.200.0.1"
    #                ^^^^^^^^^^^^ error service-addresses: Choose another address for dns_service_ip: 10.200.0.1 is the first of 10.200.0.0/16, which the Kubernetes API has.
#~     dns_service_ip = "10.200.0.10"
  }
}

# Azure's default is where the subnet is.
resource "azurerm_kubernetes_cluster" "default" {
  name                = "aks-default"
  location            = "westeurope"
  resource_group_name = "rg-aks"
  dns_prefix          = "aks"
  default_node_pool {
    name           = "system"
    node_count     = 1
    vm_size        = "Standard_D2s_v5"
    vnet_subnet_id = azurerm_subnet.nodes.id
    #                ^^^^^^^^^^^^^^^^^^^^^^^ error service-addresses: Set service_cidr: Azure takes 10.0.0.0/16 by default, which overlaps 10.0.4.0/22 of azurerm_subnet.nodes.
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kubernetes_cluster" "fine" {
  name                = "aks-fine"
  location            = "westeurope"
  resource_group_name = "rg-aks"
  dns_prefix          = "aks"
  default_node_pool {
    name           = "system"
    node_count     = 1
    vm_size        = "Standard_D2s_v5"
    vnet_subnet_id = azurerm_subnet.nodes.id
  }
  identity {
    type = "SystemAssigned"
  }
  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    service_cidr        = "172.16.0.0/16"
    dns_service_ip      = "172.16.0.10"
    pod_cidr            = "192.168.0.0/16"
  }
}

resource "azurerm_kubernetes_cluster" "unknown" {
  name                = "aks-unknown"
  location            = "westeurope"
  resource_group_name = "rg-aks"
  dns_prefix          = "aks"
  default_node_pool {
    name           = "system"
    node_count     = 1
    vm_size        = "Standard_D2s_v5"
    vnet_subnet_id = azurerm_subnet.nodes.id
  }
  identity {
    type = "SystemAssigned"
  }
  network_profile {
    network_plugin = "azure"
    service_cidr   = var.unknown
    dns_service_ip = "10.0.0.1"
  }
}
