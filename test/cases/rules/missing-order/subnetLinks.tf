# What a delegated service leaves in its subnet, its link, keeps the subnet until the service has gone: an id that is written out gives no such order.
resource "azurerm_virtual_network" "main" {
  name                = "vnet-orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_subnet" "apps" {
  name                 = "apps"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]

  delegation {
    name = "apps"

    service_delegation {
      name = "Microsoft.App/environments"
    }
  }
}

resource "azurerm_subnet" "files" {
  name                 = "files"
  resource_group_name  = "rg-orders"
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.2.0/24"]

  delegation {
    name = "files"

    service_delegation {
      name = "Microsoft.Netapp/volumes"
    }
  }
}

resource "azurerm_app_service_virtual_network_swift_connection" "written" {
  app_service_id = var.app_id
  subnet_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/apps"
  #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_subnet.apps here: an id that is written out gives no order, and Azure answers with InUseSubnetCannotBeDeleted while the app has its link in the subnet (serviceAssociationLinks).
#~   subnet_id      = azurerm_subnet.apps.id
}

# The network alone gives the order of the network alone.
resource "azurerm_app_service_virtual_network_swift_connection" "composed" {
  app_service_id = var.app_id
  subnet_id      = "${azurerm_virtual_network.main.id}/subnets/apps"
  #                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_subnet.apps here: an id that is written out gives no order, and Azure answers with InUseSubnetCannotBeDeleted while the app has its link in the subnet (serviceAssociationLinks).
#~   subnet_id      = azurerm_subnet.apps.id
}

resource "azurerm_app_service_virtual_network_swift_connection" "referring" {
  app_service_id = var.app_id
  subnet_id      = azurerm_subnet.apps.id
}

resource "azurerm_netapp_volume" "written" {
  name                = "orders"
  resource_group_name = "rg-orders"
  location            = "westeurope"
  account_name        = "anf-orders"
  pool_name           = "pool"
  volume_path         = "orders"
  service_level       = "Standard"
  storage_quota_in_gb = 100
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-orders/providers/Microsoft.Network/virtualNetworks/vnet-orders/subnets/files"
  #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Refer to azurerm_subnet.files here: an id that is written out gives no order, and Azure destroys no delegated subnet while the service that it is delegated to has its link there (serviceAssociationLinks).
#~   subnet_id           = azurerm_subnet.files.id
}

variable "app_id" {
  type = string
}
