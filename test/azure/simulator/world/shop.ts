// A resource group with what people have around an app: networks, a private endpoint, records, storage, somebody who may read it.
// One resource of it is of a type that azurerm does not have, and Azure has made some by itself.
import { uuid } from "./random";
import { rule, subnet } from "./shopParts";
import type { SimSubscription } from "./world";

type Body = Readonly<Record<string, unknown>> & { readonly id: string };

/** What the group is called. */
export const shopGroup = "rg-shop";

/** The group, all resources in it, and who may do what there. */
export function shopBodies({ id: subscription, tenant }: Pick<SimSubscription, "id" | "tenant">): readonly Body[] {
  const group = `/subscriptions/${subscription}/resourceGroups/${shopGroup}`;
  const of = (type: string, name: string) => `${group}/providers/${type}/${name}`;
  const resource = (type: string, name: string, more: object): Body => {
    const tags = { team: "shop" };
    return { id: of(type, name), name, type, location: "westeurope", tags, ...more };
  };
  const network = of("Microsoft.Network/virtualNetworks", "vnet-shop");
  const guard = of("Microsoft.Network/networkSecurityGroups", "nsg-web");
  const storage = of("Microsoft.Storage/storageAccounts", "stshoporders");
  const endpoint = of("Microsoft.Network/privateEndpoints", "pe-orders");
  const card = of("Microsoft.Network/networkInterfaces", `pe-orders.nic.${uuid("nic")}`);
  const zone = of("Microsoft.Network/privateDnsZones", "privatelink.blob.core.windows.net");
  const table = of("Microsoft.Network/routeTables", "rt-shop");
  const provisioningState = "Succeeded";
  const global = { location: "global" };
  return [
    {
      id: group,
      name: shopGroup,
      type: "Microsoft.Resources/resourceGroups",
      location: "westeurope",
      tags: { team: "shop" },
      properties: { provisioningState },
    },
    resource("Microsoft.Network/virtualNetworks", "vnet-shop", {
      properties: {
        provisioningState,
        resourceGuid: uuid("vnet"),
        addressSpace: { addressPrefixes: ["10.20.0.0/16"] },
        dhcpOptions: { dnsServers: [] },
        privateEndpointVNetPolicies: "Disabled",
        subnets: [
          subnet(network, "web", "10.20.1.0/24", {
            networkSecurityGroup: { id: guard },
            routeTable: { id: table },
          }),
          subnet(network, "data", "10.20.2.0/24", {}),
        ],
        virtualNetworkPeerings: [],
        enableDdosProtection: false,
      },
    }),
    resource("Microsoft.Network/networkSecurityGroups", "nsg-web", {
      properties: {
        provisioningState,
        resourceGuid: uuid("nsg"),
        securityRules: [
          rule(guard, "securityRules", "https", { direction: "Inbound", access: "Allow", destinationPortRange: "443" }),
          rule(guard, "securityRules", "no-rdp", {
            direction: "Inbound",
            access: "Deny",
            priority: 200,
            destinationPortRange: "3389",
          }),
        ],
        defaultSecurityRules: [
          rule(guard, "defaultSecurityRules", "AllowVnetInBound", {
            direction: "Inbound",
            access: "Allow",
            priority: 65000,
          }),
        ],
        subnets: [{ id: `${network}/subnets/web` }],
      },
    }),
    {
      id: `${guard}/providers/Microsoft.Insights/diagnosticSettings/to-log`,
      name: "to-log",
      type: "Microsoft.Insights/diagnosticSettings",
      properties: {
        workspaceId: of("Microsoft.OperationalInsights/workspaces", "log-shop"),
        logs: [{ categoryGroup: "allLogs", enabled: true, retentionPolicy: { days: 0, enabled: false } }],
        metrics: [],
      },
    },
    resource("Microsoft.Network/routeTables", "rt-shop", {
      properties: {
        provisioningState,
        resourceGuid: uuid("rt"),
        disableBgpRoutePropagation: false,
        routes: [
          {
            id: `${table}/routes/out`,
            name: "out",
            type: "Microsoft.Network/routeTables/routes",
            properties: {
              provisioningState,
              addressPrefix: "0.0.0.0/0",
              nextHopType: "Internet",
              hasBgpOverride: false,
            },
          },
        ],
        subnets: [{ id: `${network}/subnets/web` }],
      },
    }),
    resource("Microsoft.Network/publicIPAddresses", "pip-shop", {
      sku: { name: "Standard", tier: "Regional" },
      zones: ["1", "2", "3"],
      properties: {
        provisioningState,
        resourceGuid: uuid("pip"),
        ipAddress: "203.0.113.20",
        publicIPAddressVersion: "IPv4",
        publicIPAllocationMethod: "Static",
        idleTimeoutInMinutes: 4,
        ipTags: [],
        ddosSettings: { protectionMode: "VirtualNetworkInherited" },
      },
    }),
    resource("Microsoft.Network/privateEndpoints", "pe-orders", {
      properties: {
        provisioningState,
        resourceGuid: uuid("pe"),
        privateLinkServiceConnections: [
          {
            id: `${endpoint}/privateLinkServiceConnections/orders`,
            name: "orders",
            type: "Microsoft.Network/privateEndpoints/privateLinkServiceConnections",
            properties: {
              provisioningState,
              privateLinkServiceId: storage,
              groupIds: ["blob"],
              privateLinkServiceConnectionState: {
                status: "Approved",
                description: "Auto-Approved",
                actionsRequired: "None",
              },
            },
          },
        ],
        manualPrivateLinkServiceConnections: [],
        customNetworkInterfaceName: "",
        subnet: { id: `${network}/subnets/data` },
        ipConfigurations: [],
        networkInterfaces: [{ id: card }],
        customDnsConfigs: [],
      },
    }),
    resource("Microsoft.Network/networkInterfaces", card.split("/").at(-1)!, {
      properties: { provisioningState, privateEndpoint: { id: endpoint }, ipConfigurations: [], dnsSettings: {} },
    }),
    resource("Microsoft.Network/privateDnsZones", "privatelink.blob.core.windows.net", {
      ...global,
      properties: {
        provisioningState,
        maxNumberOfRecordSets: 25000,
        maxNumberOfVirtualNetworkLinks: 1000,
        numberOfRecordSets: 2,
        numberOfVirtualNetworkLinks: 1,
      },
    }),
    {
      id: `${zone}/virtualNetworkLinks/to-shop`,
      name: "to-shop",
      type: "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
      ...global,
      tags: {},
      properties: {
        provisioningState,
        registrationEnabled: false,
        virtualNetwork: { id: network },
        virtualNetworkLinkState: "Completed",
      },
    },
    {
      id: `${zone}/SOA/@`,
      name: "@",
      type: "Microsoft.Network/privateDnsZones/SOA",
      properties: {
        fqdn: "privatelink.blob.core.windows.net.",
        ttl: 3600,
        soaRecord: {
          host: "azureprivatedns.net",
          email: "host.example",
          expireTime: 2419200,
          minimumTtl: 10,
          refreshTime: 3600,
          retryTime: 300,
        },
      },
    },
    {
      id: `${zone}/A/stshoporders`,
      name: "stshoporders",
      type: "Microsoft.Network/privateDnsZones/A",
      properties: { fqdn: "", ttl: 300, aRecords: [{ ipv4Address: "10.20.2.4" }], isAutoRegistered: false },
    },
    resource("Microsoft.Storage/storageAccounts", "stshoporders", {
      kind: "StorageV2",
      sku: { name: "Standard_LRS", tier: "Standard" },
      properties: {
        provisioningState,
        accessTier: "Hot",
        minimumTlsVersion: "TLS1_2",
        allowBlobPublicAccess: false,
        allowCrossTenantReplication: false,
        allowSharedKeyAccess: true,
        supportsHttpsTrafficOnly: true,
        publicNetworkAccess: "Enabled",
        networkAcls: { bypass: "AzureServices", defaultAction: "Allow", ipRules: [], virtualNetworkRules: [] },
        primaryEndpoints: { blob: "https://stshoporders.blob.core.windows.net/" },
      },
    }),
    {
      id: `${storage}/blobServices/default/containers/orders`,
      name: "orders",
      type: "Microsoft.Storage/storageAccounts/blobServices/containers",
      properties: {
        publicAccess: "None",
        metadata: {},
        defaultEncryptionScope: "$account-encryption-key",
        denyEncryptionScopeOverride: false,
      },
    },
    resource("Microsoft.OperationalInsights/workspaces", "log-shop", {
      properties: {
        provisioningState,
        customerId: uuid("log"),
        sku: { name: "PerGB2018" },
        retentionInDays: 30,
        publicNetworkAccessForIngestion: "Enabled",
        publicNetworkAccessForQuery: "Enabled",
        workspaceCapping: { dailyQuotaGb: -1 },
        features: { enableLogAccessUsingOnlyResourcePermissions: true, disableLocalAuth: false },
      },
    }),
    resource("Microsoft.ManagedIdentity/userAssignedIdentities", "id-shop", {
      properties: { tenantId: tenant.id, principalId: uuid("id-shop", "p"), clientId: uuid("id-shop", "c") },
    }),
    resource("Microsoft.ContainerService/snapshots", "before-upgrade", {
      systemData: { createdAt: "2026-05-01T08:00:00Z" },
      properties: {
        creationData: {
          sourceResourceId: of("Microsoft.ContainerService/managedClusters", "aks-shop/agentPools/system"),
        },
        snapshotType: "NodePool",
        kubernetesVersion: "1.33.2",
        osType: "Linux",
        vmSize: "Standard_D4s_v5",
        enableFIPS: false,
      },
    }),
    resource("Microsoft.Insights/actionGroups", "Application Insights Smart Detection", {
      ...global,
      properties: { groupShortName: "SmartDetect", enabled: true, emailReceivers: [], armRoleReceivers: [] },
    }),
    {
      id: `${group}/providers/Microsoft.Authorization/roleAssignments/${uuid("grant")}`,
      name: uuid("grant"),
      type: "Microsoft.Authorization/roleAssignments",
      properties: {
        scope: group,
        principalId: uuid("id-shop", "p"),
        principalType: "ServicePrincipal",
        // Reader.
        roleDefinitionId: `/subscriptions/${subscription}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`,
      },
    },
  ];
}
