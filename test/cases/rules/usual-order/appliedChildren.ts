import { TerraformVariable } from "cdktf";
import { Resource } from "./.gen/providers/azapi/resource";

const accountId = new TerraformVariable(this, "account_id", {
  type: "string",
});

// Two of each, as they are applied and destroyed with the real azapi too (`npm run test:plan`).
this.addOverride("terraform.required_providers", {
  azapi: {
    source: "Azure/azapi",
    version: "~> 2.12",
  },
});

new Resource(this, "account_first", {
  type: "Microsoft.CognitiveServices/accounts/deployments@2025-06-01",
  name: "first",
  parentId: accountId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [accountId.value],
});

new Resource(this, "account_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in Resource "account_first": Azure takes one write of an account's deployments at a time, and answers others with 409 RequestConflict.
  type: "Microsoft.CognitiveServices/accounts/deployments@2025-06-01",
  name: "second",
  parentId: accountId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [accountId.value],
});

const identityId = new TerraformVariable(this, "identity_id", {
  type: "string",
});

new Resource(this, "identity_first", {
  type: "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30",
  name: "first",
  parentId: identityId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [identityId.value],
});

new Resource(this, "identity_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in Resource "identity_first": an identity takes one credential at a time, and answers others with 409 ConcurrentFederatedIdentityCredentialsWritesForSingleManagedIdentity.
  type: "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30",
  name: "second",
  parentId: identityId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [identityId.value],
});

const networkId = new TerraformVariable(this, "network_id", {
  type: "string",
});

new Resource(this, "network_first", {
  type: "Microsoft.Network/virtualNetworks/subnets@2024-05-01",
  name: "first",
  parentId: networkId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [networkId.value],
});

new Resource(this, "network_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-order: Set locks here and in Resource "network_first": a network takes one write of its subnets at a time, and answers others with 409 AnotherOperationInProgress.
  type: "Microsoft.Network/virtualNetworks/subnets@2024-05-01",
  name: "second",
  parentId: networkId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [networkId.value],
});

const balancerId = new TerraformVariable(this, "balancer_id", {
  type: "string",
});

new Resource(this, "balancer_first", {
  type: "Microsoft.Network/loadBalancers/backendAddressPools@2024-05-01",
  name: "first",
  parentId: balancerId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [balancerId.value],
});

new Resource(this, "balancer_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "balancer_first": azurerm writes the parts of one load balancer one after another, and azapi all at once.
  type: "Microsoft.Network/loadBalancers/backendAddressPools@2024-05-01",
  name: "second",
  parentId: balancerId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [balancerId.value],
});

const endpointId = new TerraformVariable(this, "endpoint_id", {
  type: "string",
});

new Resource(this, "endpoint_first", {
  type: "Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups@2023-06-30",
  name: "first",
  parentId: endpointId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [endpointId.value],
});

new Resource(this, "endpoint_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "endpoint_first": azurerm writes the consumer groups of one hub one after another, and azapi all at once.
  type: "Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups@2023-06-30",
  name: "second",
  parentId: endpointId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [endpointId.value],
});

const postgresqlId = new TerraformVariable(this, "postgresql_id", {
  type: "string",
});

new Resource(this, "postgresql_first", {
  type: "Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01",
  name: "first",
  parentId: postgresqlId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [postgresqlId.value],
});

new Resource(this, "postgresql_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "postgresql_first": azurerm writes the parts of one server one after another, and azapi all at once.
  type: "Microsoft.DBforPostgreSQL/flexibleServers/configurations@2024-08-01",
  name: "second",
  parentId: postgresqlId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [postgresqlId.value],
});

const circuitId = new TerraformVariable(this, "circuit_id", {
  type: "string",
});

new Resource(this, "circuit_first", {
  type: "Microsoft.Network/expressRouteCircuits/authorizations@2024-05-01",
  name: "first",
  parentId: circuitId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [circuitId.value],
});

new Resource(this, "circuit_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "circuit_first": azurerm writes the parts of one circuit one after another, and azapi all at once.
  type: "Microsoft.Network/expressRouteCircuits/authorizations@2024-05-01",
  name: "second",
  parentId: circuitId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [circuitId.value],
});

const gatewayId = new TerraformVariable(this, "gateway_id", {
  type: "string",
});

new Resource(this, "gateway_first", {
  type: "Microsoft.Network/vpnGateways/natRules@2024-05-01",
  name: "first",
  parentId: gatewayId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [gatewayId.value],
});

new Resource(this, "gateway_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "gateway_first": azurerm writes the parts of one gateway one after another, and azapi all at once.
  type: "Microsoft.Network/vpnGateways/natRules@2024-05-01",
  name: "second",
  parentId: gatewayId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [gatewayId.value],
});

const hubId = new TerraformVariable(this, "hub_id", {
  type: "string",
});

new Resource(this, "hub_first", {
  type: "Microsoft.NotificationHubs/namespaces/notificationHubs/authorizationRules@2023-09-01",
  name: "first",
  parentId: hubId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [hubId.value],
});

new Resource(this, "hub_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "hub_first": azurerm writes the authorization rules of one hub one after another, and azapi all at once.
  type: "Microsoft.NotificationHubs/namespaces/notificationHubs/authorizationRules@2023-09-01",
  name: "second",
  parentId: hubId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [hubId.value],
});

const signalrId = new TerraformVariable(this, "signalr_id", {
  type: "string",
});

new Resource(this, "signalr_first", {
  type: "Microsoft.SignalRService/signalR/customDomains@2024-03-01",
  name: "first",
  parentId: signalrId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [signalrId.value],
});

new Resource(this, "signalr_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "signalr_first": azurerm writes the domains and certificates of one service one after another, and azapi all at once.
  type: "Microsoft.SignalRService/signalR/customDomains@2024-03-01",
  name: "second",
  parentId: signalrId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [signalrId.value],
});

const siteId = new TerraformVariable(this, "site_id", {
  type: "string",
});

new Resource(this, "site_first", {
  type: "Microsoft.Web/sites/hostNameBindings@2024-04-01",
  name: "first",
  parentId: siteId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [siteId.value],
});

new Resource(this, "site_second", {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information usual-order: Set locks here and in Resource "site_first": azurerm writes the host names of one app one after another, and azapi all at once.
  type: "Microsoft.Web/sites/hostNameBindings@2024-04-01",
  name: "second",
  parentId: siteId.stringValue,
  schemaValidationEnabled: false,
//+   locks: [siteId.value],
});
