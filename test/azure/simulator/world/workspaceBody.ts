// What Azure answers about a workspace, with what real answers have that documentation has not.
import { companionIds, groupId, workspaceId } from "./ids";
import { uuid } from "./random";
import type { SimWorkspace, Variant } from "./world";

type Body = Record<string, unknown>;

/** Begins a template in Terraform and in TypeScript alike. */
const hole = "$" + "{";

export const systemData = {
  createdBy: "ada@contoso.example",
  createdByType: "User",
  createdAt: "2026-01-02T03:04:05.6789012Z",
  lastModifiedBy: "ada@contoso.example",
  lastModifiedByType: "User",
  lastModifiedAt: "2026-02-03T04:05:06.7890123Z",
};

/** Properties that an older version of the interface does not know. */
const since: Readonly<Record<string, string>> = {
  managedNetwork: "2023-10-01",
  featureStoreSettings: "2023-10-01",
  serverlessComputeSettings: "2023-10-01",
  hubResourceId: "2024-04-01",
  workspaceHubConfig: "2024-04-01",
  enableDataIsolation: "2024-04-01",
  systemDatastoresAuthMode: "2024-10-01",
  enableServiceSideCMKEncryption: "2025-06-01",
};

const kinds: Partial<Record<Variant, string>> = { hub: "Hub", project: "Project", featureStore: "FeatureStore" };

export function workspaceBody(workspace: SimWorkspace, api: string): Body {
  const { name, location, variant, tenantId } = workspace;
  const id = workspaceId(workspace);
  const special = variations[variant](workspace);
  const properties: Body = { ...commonProperties(workspace), ...(special.properties as Body) };
  for (const [property, version] of Object.entries(since)) if (api < version) delete properties[property];
  return {
    id,
    name,
    type: "Microsoft.MachineLearningServices/workspaces",
    location,
    tags: {},
    etag: null,
    kind: kinds[variant] ?? "Default",
    sku: { name: "Basic", tier: "Basic" },
    identity: { type: "SystemAssigned", principalId: uuid(id, "principal"), tenantId },
    ...special,
    properties,
    systemData,
  };
}

function commonProperties(workspace: SimWorkspace): Body {
  const { name, location, tenantId, variant } = workspace;
  const { storage, keyVault, insights } = companionIds(workspace);
  return {
    friendlyName: name,
    description: "",
    storageAccount: storage,
    keyVault,
    applicationInsights: insights,
    hbiWorkspace: false,
    provisioningState: "Succeeded",
    v1LegacyMode: false,
    publicNetworkAccess: "Enabled",
    discoveryUrl: `https://${location}.api.azureml.ms/discovery`,
    workspaceId: uuid(workspaceId(workspace), "workspace"),
    notebookInfo: { resourceId: "abc", fqdn: `ml-x.${location}.notebooks.azure.net`, isPrivateLinkEnabled: false },
    storageHnsEnabled: false,
    workspaceHubConfig: null,
    tenantId,
    mlFlowTrackingUri: `azureml://${location}.api.azureml.ms/mlflow/v1.0${workspaceId(workspace)}`,
    softDeleteRetentionInDays: 14,
    enableDataIsolation: variant === "hub" || variant === "project",
    systemDatastoresAuthMode: "AccessKey",
    allowRoleAssignmentOnRG: true,
    enableSimplifiedCmk: false,
  };
}

const variations: Record<Variant, (workspace: SimWorkspace) => Body> = {
  plain: () => ({ tags: { team: "ml" } }),
  private: (workspace) => ({
    // Tests have quotes in it, a company does not.
    tags: { env: "prod", owner: workspace.name === "mlw-private" ? 'team "A"' : "payments" },
    properties: {
      publicNetworkAccess: "Disabled",
      hbiWorkspace: true,
      containerRegistry: companionIds(workspace).registry,
      imageBuildCompute: "cpu",
      systemDatastoresAuthMode: "Identity",
      managedNetwork: {
        isolationMode: "AllowOnlyApprovedOutbound",
        networkId: "n",
        outboundRules: {},
        status: { sparkReady: false, status: "Inactive" },
        firewallSku: "Standard",
      },
    },
  }),
  hub: () => ({ properties: { friendlyName: "Research hub", applicationInsights: null } }),
  project: (workspace) => ({
    properties: {
      description: "Answers questions about the handbook.",
      hubResourceId: workspaceId({ ...workspace, name: workspace.hub ?? "mlw-hub" }),
    },
  }),
  customerKey(workspace) {
    const { identity, encryptionVault } = companionIds(workspace);
    return {
      identity: userAssigned(identity),
      properties: {
        primaryUserAssignedIdentity: identity,
        encryption: {
          status: "Enabled",
          identity: { userAssignedIdentity: identity },
          keyVaultProperties: {
            keyVaultArmId: encryptionVault,
            keyIdentifier: `https://${encryptionVault.split("/").at(-1)}.vault.azure.net/keys/ml/${uuid(workspace.name).replaceAll("-", "")}`,
            identityClientId: "",
          },
        },
        enableServiceSideCMKEncryption: true,
      },
    };
  },
  featureStore: () => ({
    properties: {
      featureStoreSettings: {
        computeRuntime: { sparkRuntimeVersion: "3.4" },
        offlineStoreConnectionName: "OfflineStore",
        onlineStoreConnectionName: "OnlineStore",
      },
    },
  }),
  serverless: (workspace) => ({
    properties: {
      serverlessComputeSettings: {
        serverlessComputeCustomSubnet: companionIds(workspace).subnet,
        serverlessComputeNoPublicIP: true,
      },
      managedNetwork: { isolationMode: "Disabled" },
    },
  }),
  identities: (workspace) => ({
    // Without the space that Terraform writes.
    identity: { ...userAssigned(companionIds(workspace).identity), type: "SystemAssigned,UserAssigned" },
    properties: { containerRegistry: companionIds(workspace).registry },
  }),
  quirks: (workspace) => ({
    location: "West Europe",
    properties: {
      friendlyName: null,
      description: `${hole}x} %{y} "q"\nline two`,
      storageAccount: companionIds(workspace)
        .storage.replace("/resourceGroups/", "/resourcegroups/")
        .replace("Microsoft.Storage/storageAccounts", "microsoft.storage/storageaccounts"),
      keyVault: companionIds(workspace).keyVault.replace("KeyVault", "Keyvault"),
      applicationInsights: companionIds(workspace).insights.replace("Insights", "insights"),
      EnableSoftwareBillOfMaterials: false,
      ipAllowlist: [],
    },
  }),
  hostile: (workspace) => ({
    tags: {
      "<img src=x onerror=alert(1)>": "[click](command:workbench.action.quit)",
      "right\u202Eto left": `${hole}file("/etc/passwd")}\n%{for x in y}`,
      "quote\"'`": `\`${hole}process.exit()}\``,
    },
    properties: {
      friendlyName: '"}\n resource "null_resource" "x" {',
      description: `Escapes nothing: \\ " ' \` \${var.x} %{if} <b>bold</b> | ${groupId(workspace)} \u0007`,
    },
  }),
};

function userAssigned(id: string): Body {
  return {
    type: "UserAssigned",
    userAssignedIdentities: { [id]: { principalId: uuid(id, "p"), clientId: uuid(id, "c") } },
  };
}
