# azurerm_log_analytics_saved_search.given stays as it is: function_parameters is a list, and becomes one value.
# azurerm_virtual_network.two stays as it is: subnet.address_prefixes is a list, and becomes one value.
# Names that azurerm sends as the last step of an id, addresses of keys of which it sends the parts, and lists that are one text.
data "azapi_client_config" "current" {}

resource "azapi_resource" "resource_group_main" {
  type      = "Microsoft.Resources/resourceGroups@2023-07-01"
  name      = "rg"
  parent_id = "/subscriptions/${data.azapi_client_config.current.subscription_id}"
  location  = "westeurope"
  body      = {}
}

moved {
  from = azurerm_resource_group.main
  to   = azapi_resource.resource_group_main
}

resource "azapi_resource" "mssql_managed_instance_main" {
  type      = "Microsoft.Sql/managedInstances@2023-08-01-preview"
  name      = "instance"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      administratorLogin         = "person"
      isGeneralPurposeV2         = false
      licenseType                = "BasePrice"
      maintenanceConfigurationId = "/subscriptions/${data.azapi_client_config.current.subscription_id}/providers/Microsoft.Maintenance/publicMaintenanceConfigurations/SQL_Default"
      storageSizeInGB            = 32
      subnetId                   = var.subnet_id
      vCores                     = 4

      databaseFormat                   = "SQLServer2022"
      hybridSecondaryUsage             = "Active"
      minimalTlsVersion                = "1.2"
      proxyOverride                    = "Redirect"
      publicDataEndpointEnabled        = false
      requestedBackupStorageRedundancy = "Geo"
      timezoneId                       = "UTC"
      zoneRedundant                    = false
      collation                        = "SQL_Latin1_General_CP1_CI_AS"
      dnsZonePartner                   = ""
    }
    sku = {
      name   = "GP_Gen5"
      family = "Gen5"

      tier = "GeneralPurpose"
    }
  }
  sensitive_body = {
    properties = {
      administratorLoginPassword = var.password
    }
  }
}

moved {
  from = azurerm_mssql_managed_instance.main
  to   = azapi_resource.mssql_managed_instance_main
}

resource "azapi_resource" "signalr_service_custom_certificate_main" {
  type      = "Microsoft.SignalRService/signalR/customCertificates@2024-03-01"
  name      = "certificate"
  parent_id = var.signalr_id
  body = {
    properties = {
      keyVaultBaseUri       = "https://vault.vault.azure.net"
      keyVaultSecretName    = "shown"
      keyVaultSecretVersion = "0123456789abcdef0123456789abcdef"
    }
  }
}

moved {
  from = azurerm_signalr_service_custom_certificate.main
  to   = azapi_resource.signalr_service_custom_certificate_main
}

resource "azapi_resource" "log_analytics_saved_search_main" {
  type      = "Microsoft.OperationalInsights/workspaces/savedSearches@2020-08-01"
  name      = "search"
  parent_id = var.workspace_id
  body = {
    properties = {
      category           = "mine"
      displayName        = "Mine"
      functionAlias      = "beats"
      functionParameters = "a:int=1, b:int=2"
      query              = "Heartbeat"

      tags = []
    }
  }
}

moved {
  from = azurerm_log_analytics_saved_search.main
  to   = azapi_resource.log_analytics_saved_search_main
}

# Where only Terraform knows whether anything is in it, nobody knows whether it is sent.
resource "azurerm_log_analytics_saved_search" "given" {
  name                       = "given"
  log_analytics_workspace_id = var.workspace_id
  category                   = "mine"
  display_name               = "Mine"
  query                      = "Heartbeat"
  function_alias             = "beats"
  function_parameters        = var.parameters
}

resource "azapi_resource" "virtual_network_main" {
  type      = "Microsoft.Network/virtualNetworks@2025-01-01"
  name      = "net"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      addressSpace = {
        addressPrefixes = ["10.0.0.0/16"]
      }
      subnets = [
        {
          properties = {
            addressPrefix = "10.0.1.0/24"

            defaultOutboundAccess             = true
            privateEndpointNetworkPolicies    = "Disabled"
            privateLinkServiceNetworkPolicies = "Enabled"
            delegations                       = []
            serviceEndpoints                  = []
            serviceEndpointPolicies           = []
          }
          name = "one"
        },
      ]

      dhcpOptions = {
        dnsServers = []
      }
      privateEndpointVNetPolicies = "Disabled"
      virtualNetworkPeerings      = []
    }
  }

  lifecycle {
    ignore_changes = [body.properties.virtualNetworkPeerings]
  }
}

moved {
  from = azurerm_virtual_network.main
  to   = azapi_resource.virtual_network_main
}

# Of a subnet with two it is known where they go, and not what is sent for one of them.
resource "azurerm_virtual_network" "two" {
  name                = "nettwo"
  resource_group_name = azapi_resource.resource_group_main.name
  location            = azapi_resource.resource_group_main.location
  address_space       = ["10.1.0.0/16", "ace:cab:deca::/48"]

  subnet {
    name             = "two"
    address_prefixes = ["10.1.1.0/24", "ace:cab:deca::/64"]
  }
}

resource "azapi_resource" "container_registry_main" {
  type      = "Microsoft.ContainerRegistry/registries@2025-11-01"
  name      = "registry"
  parent_id = azapi_resource.resource_group_main.id
  location  = azapi_resource.resource_group_main.location
  body = {
    properties = {
      policies = {
        exportPolicy = {
          status = "disabled"
        }

        azureADAuthenticationAsArmPolicy = {
          status = "enabled"
        }
        quarantinePolicy = {
          status = "disabled"
        }
        retentionPolicy = {}
      }
      publicNetworkAccess = "Disabled"

      adminUserEnabled                 = false
      anonymousPullEnabled             = false
      dataEndpointEnabled              = false
      networkRuleBypassAllowedForTasks = false
      networkRuleBypassOptions         = "AzureServices"
      roleAssignmentMode               = "LegacyRegistryPermissions"
      zoneRedundancy                   = "Disabled"
    }
    sku = {
      name = "Premium"
    }
  }
}

moved {
  from = azurerm_container_registry.main
  to   = azapi_resource.container_registry_main
}

resource "azapi_resource" "sentinel_data_connector_threat_intelligence_main" {
  type      = "Microsoft.SecurityInsights/dataConnectors@2022-10-01-preview"
  name      = "threats"
  parent_id = var.sentinel_id
  body = {
    properties = {
      tipLookbackPeriod = "1970-01-01T00:00:00Z"
      tenantId          = data.azapi_client_config.current.tenant_id
      dataTypes = {
        indicators = {
          state = "Enabled"
        }
      }
    }
    kind = "ThreatIntelligence"
  }
}

moved {
  from = azurerm_sentinel_data_connector_threat_intelligence.main
  to   = azapi_resource.sentinel_data_connector_threat_intelligence_main
}

variable "password" {
  type      = string
  sensitive = true
}

variable "subnet_id" {
  type = string
}

variable "signalr_id" {
  type = string
}

variable "workspace_id" {
  type = string
}

variable "sentinel_id" {
  type = string
}

variable "parameters" {
  type    = list(string)
  default = []
}
