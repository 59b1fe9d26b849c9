# What a resource refers to has to look as Azure wants it.
resource "azurerm_subnet" "plain" {
  name                 = "snet-plain"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.1.0/24"]
#+
#+   delegation {
#+     name = "delegation"
#+
#+     service_delegation {
#+       name    = "Microsoft.App/environments"
#+       actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
#+     }
#+   }
}

resource "azurerm_subnet" "delegated" {
  name                 = "snet-delegated"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.2.0/24"]

  delegation {
    name = "environments"
    service_delegation {
      name    = "Microsoft.App/environments"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_container_app_environment" "refused" {
  name                     = "cae-refused"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  infrastructure_subnet_id = azurerm_subnet.plain.id
  #                          ^^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Delegate the subnet to Microsoft.App/environments: an environment with workload profiles is refused without it (ManagedEnvironmentSubnetDelegationError).

  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }
}

resource "azurerm_container_app_environment" "passes" {
  name                     = "cae-passes"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  infrastructure_subnet_id = azurerm_subnet.delegated.id

  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }
}

resource "azurerm_container_app_environment" "unknown" {
  name                     = "cae-unknown"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  infrastructure_subnet_id = var.subnet_id

  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }
}

variable "subnet_id" {
  type = string
}
