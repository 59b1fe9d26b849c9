// What Azure answers about the resources that a workspace uses.
import { companionIds } from "./ids";
import { uuid } from "./random";
import type { SimWorkspace } from "./world";

type Body = Record<string, unknown>;

/** The body of a companion by its id; undefined when no workspace of `workspaces` uses it. */
export function companionBody(workspaces: readonly SimWorkspace[], id: string): Body | undefined {
  for (const workspace of workspaces) {
    const found = Object.values(companionIds(workspace)).find((one) => one.toLowerCase() === id.toLowerCase());
    if (found) return bodyOf(found, workspace);
  }
  return undefined;
}

export function storageBodies(workspaces: readonly SimWorkspace[]): Body[] {
  return workspaces.map((workspace) => bodyOf(companionIds(workspace).storage, workspace));
}

function bodyOf(id: string, { location, tenantId }: SimWorkspace): Body {
  const [type = ""] = /Microsoft\.\w+\/\w+/.exec(id) ?? [];
  const name = id.split("/").at(-1)!;
  return { id, name, type, location, tags: {}, ...(byType[type]?.(name, tenantId) ?? { properties: {} }) };
}

const byType: Record<string, (name: string, tenantId: string) => Body> = {
  "Microsoft.Storage/storageAccounts": (name) => ({
    kind: "StorageV2",
    sku: { name: "Standard_LRS", tier: "Standard" },
    properties: {
      provisioningState: "Succeeded",
      accessTier: "Hot",
      minimumTlsVersion: "TLS1_2",
      allowBlobPublicAccess: false,
      supportsHttpsTrafficOnly: true,
      isHnsEnabled: false,
      networkAcls: { bypass: "AzureServices", defaultAction: "Allow", ipRules: [], virtualNetworkRules: [] },
      primaryEndpoints: Object.fromEntries(
        ["blob", "dfs", "file", "queue", "table"].map((part) => [part, `https://${name}.${part}.core.windows.net/`]),
      ),
    },
  }),
  "Microsoft.KeyVault/vaults": (name, tenantId) => ({
    properties: {
      tenantId,
      sku: { family: "A", name: "standard" },
      accessPolicies: [],
      enableSoftDelete: true,
      softDeleteRetentionInDays: 90,
      enablePurgeProtection: true,
      enableRbacAuthorization: true,
      publicNetworkAccess: "Enabled",
      vaultUri: `https://${name}.vault.azure.net/`,
      provisioningState: "Succeeded",
    },
  }),
  "Microsoft.Insights/components": (name) => ({
    kind: "web",
    properties: {
      Application_Type: "web",
      AppId: uuid(name),
      RetentionInDays: 90,
      IngestionMode: "ApplicationInsights",
    },
  }),
  "Microsoft.ContainerRegistry/registries": (name) => ({
    sku: { name: "Premium", tier: "Premium" },
    properties: { loginServer: `${name}.azurecr.io`, adminUserEnabled: true, provisioningState: "Succeeded" },
  }),
  "Microsoft.ManagedIdentity/userAssignedIdentities": (name, tenantId) => ({
    properties: { tenantId, principalId: uuid(name, "p"), clientId: uuid(name, "c") },
  }),
};
