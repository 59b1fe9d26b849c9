# Two of each, as they are applied and destroyed with the real azapi too (`npm run test:plan`).
terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

resource "azapi_resource" "account_first" {
  type                      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name                      = "first"
  parent_id                 = var.account_id
  schema_validation_enabled = false
#+   locks                     = [var.account_id]
}

resource "azapi_resource" "account_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in azapi_resource.account_first: Azure takes one write of an account's deployments at a time, and answers others with 409 RequestConflict.
  type                      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name                      = "second"
  parent_id                 = var.account_id
  schema_validation_enabled = false
#+   locks                     = [var.account_id]
}

variable "account_id" {
  type = string
}

resource "azapi_resource" "identity_first" {
  type                      = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30"
  name                      = "first"
  parent_id                 = var.identity_id
  schema_validation_enabled = false
#+   locks                     = [var.identity_id]
}

resource "azapi_resource" "identity_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in azapi_resource.identity_first: an identity takes one credential at a time, and answers others with 409 ConcurrentFederatedIdentityCredentialsWritesForSingleManagedIdentity.
  type                      = "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30"
  name                      = "second"
  parent_id                 = var.identity_id
  schema_validation_enabled = false
#+   locks                     = [var.identity_id]
}

variable "identity_id" {
  type = string
}

resource "azapi_resource" "network_first" {
  type                      = "Microsoft.Network/virtualNetworks/subnets@2024-05-01"
  name                      = "first"
  parent_id                 = var.network_id
  schema_validation_enabled = false
#+   locks                     = [var.network_id]
}

resource "azapi_resource" "network_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in azapi_resource.network_first: a network takes one write of its subnets at a time, and answers others with 409 AnotherOperationInProgress.
  type                      = "Microsoft.Network/virtualNetworks/subnets@2024-05-01"
  name                      = "second"
  parent_id                 = var.network_id
  schema_validation_enabled = false
#+   locks                     = [var.network_id]
}

variable "network_id" {
  type = string
}

resource "azapi_resource" "balancer_first" {
  type                      = "Microsoft.Network/loadBalancers/backendAddressPools@2024-05-01"
  name                      = "first"
  parent_id                 = var.balancer_id
  schema_validation_enabled = false
#+   locks                     = [var.balancer_id]
}

resource "azapi_resource" "balancer_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.balancer_first: azurerm writes the parts of one load balancer one after another, and azapi all at once.
  type                      = "Microsoft.Network/loadBalancers/backendAddressPools@2024-05-01"
  name                      = "second"
  parent_id                 = var.balancer_id
  schema_validation_enabled = false
#+   locks                     = [var.balancer_id]
}

variable "balancer_id" {
  type = string
}

resource "azapi_resource" "endpoint_first" {
  type                      = "Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups@2023-06-30"
  name                      = "first"
  parent_id                 = var.endpoint_id
  schema_validation_enabled = false
#+   locks                     = [var.endpoint_id]
}

resource "azapi_resource" "endpoint_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.endpoint_first: azurerm writes the consumer groups of one hub one after another, and azapi all at once.
  type                      = "Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups@2023-06-30"
  name                      = "second"
  parent_id                 = var.endpoint_id
  schema_validation_enabled = false
#+   locks                     = [var.endpoint_id]
}

variable "endpoint_id" {
  type = string
}

resource "azapi_resource" "postgresql_first" {
  type                      = "Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01"
  name                      = "first"
  parent_id                 = var.postgresql_id
  schema_validation_enabled = false
#+   locks                     = [var.postgresql_id]
}

resource "azapi_resource" "postgresql_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.postgresql_first: azurerm writes the parts of one server one after another, and azapi all at once.
  type                      = "Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01"
  name                      = "second"
  parent_id                 = var.postgresql_id
  schema_validation_enabled = false
#+   locks                     = [var.postgresql_id]
}

variable "postgresql_id" {
  type = string
}

resource "azapi_resource" "circuit_first" {
  type                      = "Microsoft.Network/expressRouteCircuits/authorizations@2024-05-01"
  name                      = "first"
  parent_id                 = var.circuit_id
  schema_validation_enabled = false
#+   locks                     = [var.circuit_id]
}

resource "azapi_resource" "circuit_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.circuit_first: azurerm writes the parts of one circuit one after another, and azapi all at once.
  type                      = "Microsoft.Network/expressRouteCircuits/authorizations@2024-05-01"
  name                      = "second"
  parent_id                 = var.circuit_id
  schema_validation_enabled = false
#+   locks                     = [var.circuit_id]
}

variable "circuit_id" {
  type = string
}

resource "azapi_resource" "gateway_first" {
  type                      = "Microsoft.Network/vpnGateways/natRules@2024-05-01"
  name                      = "first"
  parent_id                 = var.gateway_id
  schema_validation_enabled = false
#+   locks                     = [var.gateway_id]
}

resource "azapi_resource" "gateway_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.gateway_first: azurerm writes the parts of one gateway one after another, and azapi all at once.
  type                      = "Microsoft.Network/vpnGateways/natRules@2024-05-01"
  name                      = "second"
  parent_id                 = var.gateway_id
  schema_validation_enabled = false
#+   locks                     = [var.gateway_id]
}

variable "gateway_id" {
  type = string
}

resource "azapi_resource" "hub_first" {
  type                      = "Microsoft.NotificationHubs/namespaces/notificationHubs/authorizationRules@2023-09-01"
  name                      = "first"
  parent_id                 = var.hub_id
  schema_validation_enabled = false
#+   locks                     = [var.hub_id]
}

resource "azapi_resource" "hub_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.hub_first: azurerm writes the authorization rules of one hub one after another, and azapi all at once.
  type                      = "Microsoft.NotificationHubs/namespaces/notificationHubs/authorizationRules@2023-09-01"
  name                      = "second"
  parent_id                 = var.hub_id
  schema_validation_enabled = false
#+   locks                     = [var.hub_id]
}

variable "hub_id" {
  type = string
}

resource "azapi_resource" "signalr_first" {
  type                      = "Microsoft.SignalRService/signalR/customDomains@2024-03-01"
  name                      = "first"
  parent_id                 = var.signalr_id
  schema_validation_enabled = false
#+   locks                     = [var.signalr_id]
}

resource "azapi_resource" "signalr_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.signalr_first: azurerm writes the domains and certificates of one service one after another, and azapi all at once.
  type                      = "Microsoft.SignalRService/signalR/customDomains@2024-03-01"
  name                      = "second"
  parent_id                 = var.signalr_id
  schema_validation_enabled = false
#+   locks                     = [var.signalr_id]
}

variable "signalr_id" {
  type = string
}

resource "azapi_resource" "site_first" {
  type                      = "Microsoft.Web/sites/hostNameBindings@2024-04-01"
  name                      = "first"
  parent_id                 = var.site_id
  schema_validation_enabled = false
#+   locks                     = [var.site_id]
}

resource "azapi_resource" "site_second" {
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in azapi_resource.site_first: azurerm writes the host names of one app one after another, and azapi all at once.
  type                      = "Microsoft.Web/sites/hostNameBindings@2024-04-01"
  name                      = "second"
  parent_id                 = var.site_id
  schema_validation_enabled = false
#+   locks                     = [var.site_id]
}

variable "site_id" {
  type = string
}
