// The versions of Azure's interfaces that are asked for. That of Azure ML is the one that azurerm asks for too, so that
// an import reads what the provider will read.

/** The API version for Azure ML. */
export const machineLearningApi = "2025-06-01";
/** The API version for the accounts and projects of Foundry. */
export const foundryApi = "2025-06-01";
/** The API version for the managed networks of Foundry's accounts. Older versions do not have them. */
export const foundryNetworkApi = "2026-03-01";
/** The API version for tenants, subscriptions and regions. */
export const subscriptionsApi = "2022-12-01";
/** The API version for Resource Graph. */
export const graphApi = "2024-04-01";

/** API versions by resource type in lower case, for what a workspace uses. */
export const companionApis: Readonly<Record<string, string>> = {
  "microsoft.storage/storageaccounts": "2023-05-01",
  "microsoft.keyvault/vaults": "2023-07-01",
  "microsoft.insights/components": "2020-02-02",
  "microsoft.containerregistry/registries": "2023-07-01",
  "microsoft.managedidentity/userassignedidentities": "2023-01-31",
};
