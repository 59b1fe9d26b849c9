# azapi 2.12.0
variable "unknown" {}

resource "azurerm_subnet" "nodes" {
  name                 = "nodes"
  resource_group_name  = "rg-aks"
  virtual_network_name = "vnet-aks"
  address_prefixes     = ["10.0.4.0/22"]
}

resource "azapi_resource" "cluster" {
  type      = "Microsoft.ContainerService/managedClusters@2025-05-01"
  name      = "aks-example"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      dnsPrefix = "aks"
      agentPoolProfiles = [
        {
          name         = "system"
          count        = 1
          vmSize       = "Standard_D2s_v5"
          mode         = "System"
          vnetSubnetID = azurerm_subnet.nodes.id
        }
      ]
      networkProfile = {
        serviceCidr  = "10.0.0.0/16"
        #              ^^^^^^^^^^^^^ warning service-addresses: Choose another range for serviceCidr: 10.0.0.0/16 overlaps 10.0.4.0/22 of azurerm_subnet.nodes.
        dnsServiceIP = "10.1.0.10"
        #              ^^^^^^^^^^^ warning service-addresses: Choose an address within 10.0.0.0/16 for dnsServiceIP: 10.1.0.10 is outside of serviceCidr.
#~         dnsServiceIP = "10.0.0.10"
      }
    }
  }
}

resource "azapi_resource" "default" {
  type      = "Microsoft.ContainerService/managedClusters@2025-05-01"
  name      = "aks-default"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      dnsPrefix = "aks"
      agentPoolProfiles = [
        {
          name         = "system"
          count        = 1
          vmSize       = "Standard_D2s_v5"
          mode         = "System"
          vnetSubnetID = azurerm_subnet.nodes.id
          #              ^^^^^^^^^^^^^^^^^^^^^^^ warning service-addresses: Set serviceCidr: Azure takes 10.0.0.0/16 by default, which overlaps 10.0.4.0/22 of azurerm_subnet.nodes.
        }
      ]
    }
  }
}

resource "azapi_resource" "compute" {
  type      = "Microsoft.MachineLearningServices/workspaces/computes@2024-10-01"
  name      = "aks"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      computeType = "AKS"
      properties = {
        aksNetworkingConfiguration = {
          subnetId     = azurerm_subnet.nodes.id
          serviceCidr  = "10.8.0.0/16"
          dnsServiceIP = "10.8.0.0"
          #              ^^^^^^^^^^ warning service-addresses: Choose another address for dnsServiceIP: 10.8.0.0 is the first of 10.8.0.0/16, which the Kubernetes API has.
#~           dnsServiceIP = "10.8.0.10"
        }
      }
    }
  }
}

resource "azapi_resource" "fine" {
  type      = "Microsoft.ContainerService/managedClusters@2025-05-01"
  name      = "aks-fine"
  parent_id = var.unknown
  location  = "westeurope"
  body = {
    properties = {
      dnsPrefix = "aks"
      networkProfile = {
        serviceCidr  = "10.0.0.0/16"
        dnsServiceIP = "10.0.0.10"
        podCidr      = var.unknown
      }
    }
  }
}
