# Associations whose part is in a list, in an element with a name, or in several places.
resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-parts"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_virtual_network_dns_servers" "main" {
  virtual_network_id = azurerm_virtual_network.main.id
  dns_servers        = ["10.0.0.4", "10.0.0.5"]
}

resource "azurerm_subnet" "main" {
  name                 = "snet-parts"
  resource_group_name  = azurerm_resource_group.main.name
  virtual_network_name = azurerm_virtual_network.main.name
  address_prefixes     = ["10.0.1.0/24"]
}

resource "azurerm_application_security_group" "main" {
  name                = "asg-parts"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

locals {
  pool = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-lb/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/pool"
}

# The pool is in the configuration that is named, the group in the only one.
resource "azurerm_network_interface" "two" {
  name                = "nic-two"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "first"
    primary                       = true
    subnet_id                     = azurerm_subnet.main.id
    private_ip_address_allocation = "Dynamic"
  }

  ip_configuration {
    name                          = "second"
    subnet_id                     = azurerm_subnet.main.id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface_backend_address_pool_association" "two" {
  network_interface_id    = azurerm_network_interface.two.id
  ip_configuration_name   = "second"
  backend_address_pool_id = local.pool
}

resource "azurerm_network_interface" "one" {
  count               = 2
  name                = "nic-one-${count.index}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name

  ip_configuration {
    name                          = "only"
    subnet_id                     = azurerm_subnet.main.id
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface_backend_address_pool_association" "one" {
  count                   = 2
  network_interface_id    = azurerm_network_interface.one[count.index].id
  ip_configuration_name   = azurerm_network_interface.one[count.index].ip_configuration[0].name
  backend_address_pool_id = local.pool
}

resource "azurerm_network_interface_application_security_group_association" "one" {
  count                         = 2
  network_interface_id          = azurerm_network_interface.one[count.index].id
  application_security_group_id = azurerm_application_security_group.main.id
}

# A part of several properties takes the place of what is sent without it, and brings what goes with it.
resource "azurerm_data_protection_backup_vault" "main" {
  name                = "bv-parts"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  datastore_type      = "VaultStore"
  redundancy          = "LocallyRedundant"

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_data_protection_backup_vault_customer_managed_key" "main" {
  data_protection_backup_vault_id = azurerm_data_protection_backup_vault.main.id
  key_vault_key_id                = "https://kv-parts.vault.azure.net/keys/vault/0123456789abcdef0123456789abcdef"
}

# What was ignored since an association sets it is written in the body.
resource "azurerm_servicebus_namespace" "main" {
  name                         = "sb-parts"
  location                     = azurerm_resource_group.main.location
  resource_group_name          = azurerm_resource_group.main.name
  sku                          = "Premium"
  capacity                     = 1
  premium_messaging_partitions = 1

  identity {
    type = "SystemAssigned"
  }

  lifecycle {
    ignore_changes = [customer_managed_key]
  }
}

resource "azurerm_servicebus_namespace_customer_managed_key" "main" {
  namespace_id     = azurerm_servicebus_namespace.main.id
  key_vault_key_id = "https://kv-parts.vault.azure.net/keys/bus/0123456789abcdef0123456789abcdef"
}
