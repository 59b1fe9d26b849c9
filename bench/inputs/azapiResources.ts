// What one data science team has in Azure, in Azure's own API: ten resources, each of a type of its own. Correct Terraform for azapi 2:
// nothing in it deserves a finding of the provider's.
import type { Made, MadeItem, MadeValue } from "./made";

type Named = Readonly<Record<string, MadeValue>>;

/** What a module needs besides such resources. */
export const azapiRequirements = `terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}
`;

const learning = "Microsoft.MachineLearningServices/workspaces";

/** As many resources as asked for, ten for each team. */
export function makeAzapiResources(count: number): Made[] {
  const teams = Array.from({ length: Math.ceil(count / 10) }, (_, index) => resourcesOf(`t${index}`));
  return teams.flat().slice(0, count);
}

/** The resources of a team; their addresses differ from those of every other team. */
function resourcesOf(team: string): Made[] {
  const id = (what: string): MadeValue => ({ refersTo: `azapi_resource.${what}_${team}.id` });
  const made = (what: string, type: string, name: string, parent: string | undefined, more: Named): Made => ({
    type: "azapi_resource",
    name: `${what}_${team}`,
    items: entriesOf({
      type,
      name,
      ...(parent && { parent_id: id(parent) }),
      location: "westeurope",
      ...more,
    }),
  });
  const identity = { identity: block({ type: "SystemAssigned" }) };
  return [
    made("group", "Microsoft.Resources/resourceGroups@2024-11-01", `rg-ml-${team}`, undefined, {}),
    made("storage", "Microsoft.Storage/storageAccounts@2025-01-01", `stml${team}`, "group", {
      body: map({
        kind: "StorageV2",
        sku: map({ name: "Standard_ZRS" }),
        properties: map({
          allowBlobPublicAccess: false,
          minimumTlsVersion: "TLS1_2",
          networkAcls: map({ bypass: "AzureServices", defaultAction: "Deny" }),
        }),
      }),
    }),
    made("vault", "Microsoft.KeyVault/vaults@2024-11-01", `kv-ml-${team}`, "group", {
      body: map({
        properties: map({
          sku: map({ family: "A", name: "standard" }),
          tenantId: "3f1b0c0e-6e0a-4b52-9d0e-6c5c7a1d2e10",
          enableRbacAuthorization: true,
          enablePurgeProtection: true,
        }),
      }),
    }),
    made("insights", "Microsoft.Insights/components@2020-02-02", `appi-${team}`, "group", {
      body: map({ kind: "web", properties: map({ Application_Type: "web" }) }),
    }),
    made("registry", "Microsoft.ContainerRegistry/registries@2025-04-01", `crml${team}`, "group", {
      ...identity,
      body: map({ sku: map({ name: "Premium" }), properties: map({ adminUserEnabled: false }) }),
    }),
    made("workspace", `${learning}@2025-06-01`, `mlw-${team}`, "group", {
      ...identity,
      body: map({
        sku: map({ name: "Basic" }),
        properties: map({
          friendlyName: `The workspace of team ${team}`,
          storageAccount: id("storage"),
          keyVault: id("vault"),
          applicationInsights: id("insights"),
          containerRegistry: id("registry"),
          publicNetworkAccess: "Disabled",
          managedNetwork: map({ isolationMode: "AllowOnlyApprovedOutbound" }),
        }),
      }),
    }),
    made("endpoint", `${learning}/onlineEndpoints@2025-06-01`, `scores-${team}`, "workspace", {
      ...identity,
      body: map({ properties: map({ authMode: "AADToken", publicNetworkAccess: "Disabled" }) }),
    }),
    made("deployment", `${learning}/onlineEndpoints/deployments@2025-06-01`, "blue", "endpoint", {
      body: map({
        sku: map({ name: "Default", capacity: 1 }),
        properties: map({
          endpointComputeType: "Managed",
          instanceType: "Standard_DS3_v2",
          model: "azureml://registries/azureml/models/mnist-onnx/versions/1",
          scaleSettings: map({ scaleType: "Default" }),
        }),
      }),
    }),
    made("cluster", `${learning}/computes@2025-06-01`, `cpu-${team}`, "workspace", {
      body: map({
        properties: map({
          computeType: "AmlCompute",
          disableLocalAuth: true,
          properties: map({
            vmSize: "STANDARD_DS3_V2",
            vmPriority: "Dedicated",
            scaleSettings: map({ minNodeCount: 0, maxNodeCount: 4, nodeIdleTimeBeforeScaleDown: "PT5M" }),
          }),
        }),
      }),
    }),
    {
      type: "azapi_resource",
      name: `search_${team}`,
      items: entriesOf({
        type: `${learning}/connections@2025-06-01`,
        name: `search-${team}`,
        parent_id: id("workspace"),
        body: map({
          properties: map({
            category: "CognitiveSearch",
            authType: "AAD",
            target: `https://srch-${team}.search.windows.net`,
          }),
        }),
      }),
    },
  ];
}

function entriesOf(entries: Named): MadeItem[] {
  return Object.entries(entries).map(([name, value]) => ({ name, value }));
}

function block(entries: Named): MadeValue {
  return { block: entriesOf(entries) };
}

function map(entries: Named): MadeValue {
  return { map: entriesOf(entries) };
}
