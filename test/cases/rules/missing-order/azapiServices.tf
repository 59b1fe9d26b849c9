# What azurerm's documentation says of a service holds where azapi makes it, or what it waits for.
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 5.2.0"
    }
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

resource "azapi_resource" "zone" {
  type      = "Microsoft.Network/privateDnsZones@2024-06-01"
  name      = "orders.private.postgres.database.azure.com"
  parent_id = azurerm_resource_group.main.id
  location  = "global"
  body      = { properties = {} }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-orders"
  location = "westeurope"
}

resource "azapi_resource" "link" {
  type      = "Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01"
  name      = "orders"
  parent_id = azapi_resource.zone.id
  location  = "global"

  body = {
    properties = {
      registrationEnabled = false
      virtualNetwork      = { id = var.network_id }
    }
  }
}

variable "network_id" {
  type = string
}

variable "subnet_id" {
  type = string
}

resource "azapi_resource" "database" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azapi_resource.link to depends_on: Azure refuses the server until the network is linked to its private DNS zone.
  type      = "Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01"
  name      = "psql-orders"
  parent_id = azurerm_resource_group.main.id
  location  = "westeurope"

  body = {
    properties = {
      network = {
        delegatedSubnetResourceId   = var.subnet_id
        privateDnsZoneArmResourceId = azapi_resource.zone.id
      }
    }
  }
#+
#+   depends_on = [azapi_resource.link]
}

resource "azurerm_subnet_network_security_group_association" "apim" {
  subnet_id                 = var.subnet_id
  network_security_group_id = var.network_id
}

resource "azapi_resource" "gateway" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_subnet_network_security_group_association.apim to depends_on: Azure answers with 400 NetworkSecurityGroupNotFound until the subnet of the service has its security group.
  type      = "Microsoft.ApiManagement/service@2024-05-01"
  name      = "apim-orders"
  parent_id = azurerm_resource_group.main.id
  location  = "westeurope"

  body = {
    properties = {
      publisherEmail              = "orders@contoso.com"
      publisherName               = "Contoso"
      virtualNetworkType          = "Internal"
      virtualNetworkConfiguration = { subnetResourceId = var.subnet_id }
    }
    sku = { capacity = 1, name = "Developer" }
  }
#+
#+   depends_on = [azurerm_subnet_network_security_group_association.apim]
}

resource "azurerm_key_vault_secret" "main" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Add azurerm_role_assignment.secrets to depends_on: the vault answers with 403 ForbiddenByRbac until the account that applies this has the role.
  name         = "orders"
  value        = var.network_id
  key_vault_id = azapi_resource.vault.id
#+
#+   depends_on = [azurerm_role_assignment.secrets]
}

data "azurerm_client_config" "current" {}

resource "azapi_resource" "vault" {
  type      = "Microsoft.KeyVault/vaults@2024-11-01"
  name      = "kv-orders"
  parent_id = azurerm_resource_group.main.id
  location  = "westeurope"

  body = {
    properties = {
      enableRbacAuthorization = true
      accessPolicies          = []
      sku                     = { family = "A", name = "standard" }
      tenantId                = data.azurerm_client_config.current.tenant_id
    }
  }
}

resource "azurerm_role_assignment" "secrets" {
  scope                = azapi_resource.vault.id
  role_definition_name = "Key Vault Secrets Officer"
  principal_id         = data.azurerm_client_config.current.object_id
}

# A policy is nothing to a vault that goes by roles.
resource "azurerm_key_vault_access_policy" "main" {
  key_vault_id       = azapi_resource.vault.id
  #                    ^^^^^^^^^^^^^^^^^^^^^^^ warning idle-policy: Remove this policy: with enableRbacAuthorization of azapi_resource.vault its access policies have no effect; use role assignments instead.
  tenant_id          = data.azurerm_client_config.current.tenant_id
  object_id          = data.azurerm_client_config.current.object_id
  secret_permissions = ["Get", "Set", "Delete", "Purge", "Recover"]
}
