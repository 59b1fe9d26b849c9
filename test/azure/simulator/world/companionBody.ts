// What Azure answers about the resources that a workspace uses.
import { companionIds, groupId } from "./ids";
import { uuid } from "./random";
import type { SimWorkspace } from "./world";

type Body = Record<string, unknown>;

/** The body of a companion by its id; undefined when no workspace of `workspaces` uses it. `origin` is Azure's address. */
export function companionBody(workspaces: readonly SimWorkspace[], id: string, origin: string): Body | undefined {
  for (const workspace of workspaces) {
    const found = Object.values(companionIds(workspace)).find((one) => one.toLowerCase() === id.toLowerCase());
    if (found) return bodyOf(found, workspace, origin);
  }
  return undefined;
}

/** Of those of all workspaces that have a body, as much as every list tells. */
export function companionRows(workspaces: readonly SimWorkspace[]) {
  return workspaces.flatMap((workspace) => {
    const ids = Object.values(companionIds(workspace)).filter((id) => typeOf(id) in byType);
    return ids.map((id) => ({ id, type: typeOf(id), location: workspace.location }));
  });
}

export function storageBodies(workspaces: readonly SimWorkspace[], origin: string): Body[] {
  return workspaces.map((workspace) => bodyOf(companionIds(workspace).storage, workspace, origin));
}

function bodyOf(id: string, workspace: SimWorkspace, origin: string): Body {
  const type = typeOf(id);
  const name = id.split("/").at(-1)!;
  const { location } = workspace;
  return { id, name, type, location, tags: {}, ...(byType[type]?.(name, workspace, origin) ?? { properties: {} }) };
}

function typeOf(id: string): string {
  return /Microsoft\.\w+\/\w+/.exec(id)?.[0] ?? "";
}

const byType: Record<string, (name: string, workspace: SimWorkspace, origin: string) => Body> = {
  "Microsoft.Storage/storageAccounts": (name, workspace) => ({
    kind: "StorageV2",
    sku: { name: "Standard_LRS", tier: "Standard" },
    properties: {
      provisioningState: "Succeeded",
      ...(workspace.variant === "quirks" ? {} : settled(workspace)),
      isHnsEnabled: false,
      primaryEndpoints: Object.fromEntries(
        ["blob", "dfs", "file", "queue", "table"].map((part) => [part, `https://${name}.${part}.core.windows.net/`]),
      ),
    },
  }),
  "Microsoft.KeyVault/vaults": (name, workspace, origin) => ({
    properties: {
      tenantId: workspace.tenantId,
      sku: { family: "A", name: workspace.variant === "quirks" ? "Standard" : "standard" },
      accessPolicies: [],
      enableSoftDelete: true,
      softDeleteRetentionInDays: 90,
      enablePurgeProtection: true,
      enableRbacAuthorization: true,
      publicNetworkAccess: workspace.variant === "private" ? "Disabled" : "Enabled",
      ...(workspace.variant === "private" ? { networkAcls: closed(workspace, "AzureServices") } : {}),
      // Terraform asks the vault itself for contacts, where it can reach it.
      vaultUri: origin.startsWith("https:") ? `${origin}/` : `https://${name}.vault.azure.net/`,
      provisioningState: "Succeeded",
    },
  }),
  "Microsoft.Insights/components": (name, workspace) => ({
    kind: "web",
    properties: {
      Application_Type: "web",
      AppId: uuid(name),
      RetentionInDays: 90,
      IngestionMode: "LogAnalytics",
      WorkspaceResourceId: `${groupId(workspace)}/providers/Microsoft.OperationalInsights/workspaces/log-ml`,
      publicNetworkAccessForIngestion: "Enabled",
      publicNetworkAccessForQuery: workspace.variant === "private" ? "Disabled" : "Enabled",
    },
  }),
  "Microsoft.ContainerRegistry/registries": (name, { variant }) => ({
    sku: { name: "Premium", tier: "Premium" },
    properties: {
      loginServer: `${name}.azurecr.io`,
      adminUserEnabled: variant !== "private",
      provisioningState: "Succeeded",
      publicNetworkAccess: variant === "private" ? "Disabled" : "Enabled",
      zoneRedundancy: variant === "private" ? "Enabled" : "Disabled",
      anonymousPullEnabled: false,
      dataEndpointEnabled: false,
      dataEndpointHostNames: [],
      networkRuleBypassOptions: "AzureServices",
      policies: {
        quarantinePolicy: { status: "disabled" },
        trustPolicy: { type: "Notary", status: "disabled" },
        retentionPolicy: { days: 7, status: variant === "private" ? "enabled" : "disabled" },
        exportPolicy: { status: "enabled" },
        azureADAuthenticationAsArmPolicy: { status: variant === "private" ? "disabled" : "enabled" },
      },
      roleAssignmentMode: "LegacyRegistryPermissions",
    },
  }),
  "Microsoft.ManagedIdentity/userAssignedIdentities": (name, { tenantId }) => ({
    properties: { tenantId, principalId: uuid(name, "p"), clientId: uuid(name, "c") },
  }),
};

/** What the answer about an old account lacks. */
function settled(workspace: SimWorkspace): Body {
  const isPrivate = workspace.variant === "private";
  return {
    accessTier: "Hot",
    minimumTlsVersion: "TLS1_2",
    allowBlobPublicAccess: false,
    allowCrossTenantReplication: false,
    allowSharedKeyAccess: !isPrivate,
    supportsHttpsTrafficOnly: true,
    publicNetworkAccess: isPrivate ? "Disabled" : "Enabled",
    networkAcls: isPrivate
      ? closed(workspace, "Logging, Metrics, AzureServices")
      : { bypass: "AzureServices", defaultAction: "Allow", ipRules: [], virtualNetworkRules: [] },
  };
}

/** Network rules that let only one address and one subnet in. */
function closed(workspace: SimWorkspace, bypass: string): Body {
  return {
    bypass,
    defaultAction: "Deny",
    ipRules: [{ value: "203.0.113.7", action: "Allow" }],
    virtualNetworkRules: [{ id: companionIds(workspace).subnet, action: "Allow", state: "Succeeded" }],
  };
}
