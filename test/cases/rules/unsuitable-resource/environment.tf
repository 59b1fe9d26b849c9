# Azure has refused environments without workload profiles for a delegation (updates of old ones), and lately for the lack of it: nothing is said.
resource "azurerm_container_app_environment" "plain" {
  name                     = "cae-plain"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  infrastructure_subnet_id = azurerm_subnet.delegated.id

  lifecycle {
    ignore_changes = [infrastructure_resource_group_name, workload_profile]
  }
}

resource "azurerm_subnet" "delegated" {
  name                 = "snet-delegated"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.0.0/23"]

  delegation {
    name = "apps"

    service_delegation {
      name    = "Microsoft.App/environments"
      actions = ["Microsoft.Network/virtualNetworks/subnets/join/action"]
    }
  }
}

resource "azurerm_container_app_environment" "profiles" {
  name                     = "cae-profiles"
  resource_group_name      = "rg-orders"
  location                 = "westeurope"
  infrastructure_subnet_id = azurerm_subnet.open.id
  #                          ^^^^^^^^^^^^^^^^^^^^^^ warning unsuitable-resource: Delegate the subnet to Microsoft.App/environments: an environment with workload profiles is refused without it (ManagedEnvironmentSubnetDelegationError).

  workload_profile {
    name                  = "Consumption"
    workload_profile_type = "Consumption"
  }
}

resource "azurerm_subnet" "open" {
  name                 = "snet-open"
  resource_group_name  = "rg-orders"
  virtual_network_name = "vnet-orders"
  address_prefixes     = ["10.0.2.0/23"]
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
