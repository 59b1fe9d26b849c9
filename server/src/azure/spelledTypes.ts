/** Azure's types as azurerm spells them in ids: it takes no other case, while Azure answers with whatever was once typed. */
const spellings: readonly string[] = [
  "Microsoft.MachineLearningServices/workspaces",
  "Microsoft.MachineLearningServices/workspaces/computes",
  "Microsoft.MachineLearningServices/workspaces/dataStores",
  "Microsoft.MachineLearningServices/workspaces/outboundRules",
  "Microsoft.Insights/components",
  "Microsoft.KeyVault/vaults",
  "Microsoft.Storage/storageAccounts",
  "Microsoft.Storage/storageAccounts/blobServices/containers",
  "Microsoft.ContainerRegistry/registries",
  "Microsoft.ManagedIdentity/userAssignedIdentities",
  "Microsoft.Network/virtualNetworks",
  "Microsoft.Network/virtualNetworks/subnets",
  "Microsoft.ContainerService/managedClusters",
  "Microsoft.OperationalInsights/workspaces",
  "Microsoft.Synapse/workspaces",
  "Microsoft.Synapse/workspaces/bigDataPools",
];

/** By the type in lower case. */
export const spelledTypes: ReadonlyMap<string, string> = new Map(
  spellings.map((spelling) => [spelling.toLowerCase(), spelling]),
);
