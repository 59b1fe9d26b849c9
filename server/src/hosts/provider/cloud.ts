/**
 * What azurerm asks a cloud about itself before anything else: where everything is.
 * Source: https://management.azure.com/metadata/endpoints, which says this of Azure itself.
 */

/** A cloud all of whose services are at one origin. */
export function cloudAt(origin: string) {
  return {
    name: "AzureCloud",
    portal: origin,
    resourceManager: origin,
    microsoftGraphResourceId: origin,
    graph: origin,
    graphAudience: origin,
    authentication: { loginEndpoint: origin, audiences: [origin], tenant: "common", identityProvider: "AAD" },
    suffixes: {
      acrLoginServer: "azurecr.io",
      keyVaultDns: "vault.azure.net",
      storage: "core.windows.net",
      sqlServerHostname: "database.windows.net",
    },
    media: origin,
    gallery: origin,
    batch: origin,
  };
}

/** The answer in the form of a version of this API: older ones list all clouds. */
export function forVersion(cloud: object, version: string | null): object {
  return (version ?? "") < "2022-09-01" ? [cloud] : cloud;
}
