// Ids of the simulated resources.
import { hex } from "./random";
import type { SimWorkspace } from "./world";

export function groupId({ subscriptionId, group }: SimWorkspace): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${group}`;
}

export function workspaceId(workspace: SimWorkspace): string {
  return `${groupId(workspace)}/providers/Microsoft.MachineLearningServices/workspaces/${workspace.name}`;
}

/** Names of companions: short, unique in the world, and the same in every run. */
export function companionIds(workspace: SimWorkspace) {
  const suffix = hex(workspaceId(workspace)).slice(0, 8);
  const id = (type: string, name: string) => `${groupId(workspace)}/providers/${type}/${name}`;
  return {
    storage: id("Microsoft.Storage/storageAccounts", `stml${suffix}`),
    keyVault: id("Microsoft.KeyVault/vaults", `kv-ml-${suffix}`),
    insights: id("Microsoft.Insights/components", `appi-ml-${suffix}`),
    registry: id("Microsoft.ContainerRegistry/registries", `crml${suffix}`),
    identity: id("Microsoft.ManagedIdentity/userAssignedIdentities", `id-ml-${suffix}`),
    encryptionVault: id("Microsoft.KeyVault/vaults", `kv-cmk-${suffix}`),
    subnet: `${id("Microsoft.Network/virtualNetworks", "vnet-ml")}/subnets/ml`,
    cluster: id("Microsoft.ContainerService/managedClusters", "aks-ml"),
    pool: `${id("Microsoft.Synapse/workspaces", "syn-ml")}/bigDataPools/pool1`,
  };
}
