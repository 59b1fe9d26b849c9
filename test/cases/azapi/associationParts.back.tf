# azapi_resource.subnet_main stays as it is: No resource of azurerm's is known to send the same: azurerm_subnet.
# azapi_resource.network_interface_two stays as it is: No resource of azurerm's is known to send the same: azurerm_network_interface.
# azapi_resource.network_interface_one stays as it is: No resource of azurerm's is known to send the same: azurerm_network_interface.
# azapi_resource.data_protection_backup_vault_main stays as it is: No resource of azurerm's is known to send the same: azurerm_data_protection_backup_vault.
# azapi_resource.servicebus_namespace_main stays as it is: No resource of azurerm's is known to send the same: azurerm_servicebus_namespace.
# azurerm_virtual_network.main: azurerm_virtual_network_dns_servers.main is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_network_interface.two: azurerm_network_interface_backend_address_pool_association.two is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_network_interface.one: azurerm_network_interface_backend_address_pool_association.one is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_network_interface.one: azurerm_network_interface_application_security_group_association.one is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_data_protection_backup_vault.main: azurerm_data_protection_backup_vault_customer_managed_key.main is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# azurerm_servicebus_namespace.main: azurerm_servicebus_namespace_customer_managed_key.main is a part of it now: Terraform forgets it, and Azure keeps what it has set.
# Associations whose part is in a list, in an element with a name, or in several places.
data "azapi_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "rg-parts"
  location = "westeurope"
}

removed {
  from = azapi_resource.resource_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_resource_group.main
  id = "/subscriptions/${data.azapi_client_config.current.subscription_id}/resourceGroups/rg-parts"
}

resource "azurerm_virtual_network" "main" {
  name                = "vnet-parts"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
  address_space       = ["10.0.0.0/16"]
  dns_servers         = ["10.0.0.4", "10.0.0.5"]
}

removed {
  from = azapi_resource.virtual_network_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_virtual_network.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/virtualNetworks/vnet-parts"
}

removed {
  from = azurerm_virtual_network_dns_servers.main

  lifecycle {
    destroy = false
  }
}

resource "azapi_resource" "subnet_main" {
  type      = "Microsoft.Network/virtualNetworks/subnets@2025-01-01"
  name      = "snet-parts"
  parent_id = azurerm_virtual_network.main.id
  body = {
    properties = {
      addressPrefixes = ["10.0.1.0/24"]

      defaultOutboundAccess             = true
      privateEndpointNetworkPolicies    = "Disabled"
      privateLinkServiceNetworkPolicies = "Enabled"
      sharingScope                      = ""
      delegations                       = []
      serviceEndpointPolicies           = []
      serviceEndpoints                  = []
    }
  }
}

moved {
  from = azurerm_subnet.main
  to   = azapi_resource.subnet_main
}

resource "azurerm_application_security_group" "main" {
  name                = "asg-parts"
  resource_group_name = azurerm_resource_group.main.name
  location            = azurerm_resource_group.main.location
}

removed {
  from = azapi_resource.application_security_group_main

  lifecycle {
    destroy = false
  }
}

import {
  to = azurerm_application_security_group.main
  id = "${azurerm_resource_group.main.id}/providers/Microsoft.Network/applicationSecurityGroups/asg-parts"
}

locals {
  pool = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-lb/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/pool"
}

# The pool is in the configuration that is named, the group in the only one.
resource "azapi_resource" "network_interface_two" {
  type      = "Microsoft.Network/networkInterfaces@2025-01-01"
  name      = "nic-two"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    properties = {
      ipConfigurations = [
        {
          name = "first"
          properties = {
            primary                   = true
            privateIPAllocationMethod = "Dynamic"
            subnet = {
              id = azapi_resource.subnet_main.id
            }

            privateIPAddressVersion = "IPv4"
          }
        },
        {
          name = "second"
          properties = {
            privateIPAllocationMethod = "Dynamic"
            subnet = {
              id = azapi_resource.subnet_main.id
            }
            loadBalancerBackendAddressPools = [
              {
                id = local.pool
              },
            ]

            primary                 = false
            privateIPAddressVersion = "IPv4"
          }
        },
      ]

      enableAcceleratedNetworking = false
      enableIPForwarding          = false
    }
  }
}

moved {
  from = azurerm_network_interface.two
  to   = azapi_resource.network_interface_two
}

removed {
  from = azurerm_network_interface_backend_address_pool_association.two

  lifecycle {
    destroy = false
  }
}

resource "azapi_resource" "network_interface_one" {
  count     = 2
  type      = "Microsoft.Network/networkInterfaces@2025-01-01"
  name      = "nic-one-${count.index}"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    properties = {
      ipConfigurations = [
        {
          name = "only"
          properties = {
            privateIPAllocationMethod = "Dynamic"
            subnet = {
              id = azapi_resource.subnet_main.id
            }
            loadBalancerBackendAddressPools = [
              {
                id = local.pool
              },
            ]
            applicationSecurityGroups = [
              {
                id = azurerm_application_security_group.main.id
              },
            ]

            primary                 = false
            privateIPAddressVersion = "IPv4"
          }
        },
      ]

      enableAcceleratedNetworking = false
      enableIPForwarding          = false
    }
  }
}

moved {
  from = azurerm_network_interface.one
  to   = azapi_resource.network_interface_one
}

removed {
  from = azurerm_network_interface_backend_address_pool_association.one

  lifecycle {
    destroy = false
  }
}

removed {
  from = azurerm_network_interface_application_security_group_association.one

  lifecycle {
    destroy = false
  }
}

# A part of several properties takes the place of what is sent without it, and brings what goes with it.
resource "azapi_resource" "data_protection_backup_vault_main" {
  type      = "Microsoft.DataProtection/backupVaults@2025-07-01"
  name      = "bv-parts"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    properties = {
      storageSettings = [
        {
          datastoreType = "VaultStore"
          type          = "LocallyRedundant"
        },
      ]
      securitySettings = {
        encryptionSettings = {
          keyVaultProperties = {
            keyUri = "https://kv-parts.vault.azure.net/keys/vault/0123456789abcdef0123456789abcdef"
          }

          kekIdentity = {
            identityType = "SystemAssigned"
          }
          state = "Enabled"
        }

        immutabilitySettings = {
          state = "Disabled"
        }
        softDeleteSettings = {
          retentionDurationInDays = 14
          state                   = "On"
        }
      }
    }
  }

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_data_protection_backup_vault.main
  to   = azapi_resource.data_protection_backup_vault_main
}

removed {
  from = azurerm_data_protection_backup_vault_customer_managed_key.main

  lifecycle {
    destroy = false
  }
}

# What was ignored since an association sets it is written in the body.
resource "azapi_resource" "servicebus_namespace_main" {
  type      = "Microsoft.ServiceBus/namespaces@2024-01-01"
  name      = "sb-parts"
  parent_id = azurerm_resource_group.main.id
  location  = azurerm_resource_group.main.location
  body = {
    sku = {
      capacity = 1
      name     = "Premium"
      tier     = "Premium"
    }
    properties = {
      premiumMessagingPartitions = 1
      encryption = {
        keyVaultProperties = [
          {
            keyVaultUri = "https://kv-parts.vault.azure.net"
            keyName     = "bus"
            keyVersion  = "0123456789abcdef0123456789abcdef"
          },
        ]

        requireInfrastructureEncryption = false
        keySource                       = "Microsoft.KeyVault"
      }

      disableLocalAuth    = false
      publicNetworkAccess = "Enabled"
      minimumTlsVersion   = "1.2"
    }
  }

  identity {
    type         = "SystemAssigned"
    identity_ids = []
  }
}

moved {
  from = azurerm_servicebus_namespace.main
  to   = azapi_resource.servicebus_namespace_main
}

removed {
  from = azurerm_servicebus_namespace_customer_managed_key.main

  lifecycle {
    destroy = false
  }
}
