/** Providers that modules for Azure use, by their usual local names, with their addresses in registry.terraform.io. */
export const knownProviders: ReadonlyMap<string, string> = new Map([
  ["azurerm", "hashicorp/azurerm"],
  ["azuread", "hashicorp/azuread"],
  ["azapi", "Azure/azapi"],
  ["random", "hashicorp/random"],
  ["time", "hashicorp/time"],
  ["null", "hashicorp/null"],
  ["http", "hashicorp/http"],
  ["tls", "hashicorp/tls"],
  ["local", "hashicorp/local"],
  ["archive", "hashicorp/archive"],
  ["external", "hashicorp/external"],
  ["kubernetes", "hashicorp/kubernetes"],
  ["helm", "hashicorp/helm"],
  ["modtm", "Azure/modtm"],
]);

/**
 * Those of them that Terraform does not find without an address: it looks for a provider without one in HashiCorp's
 * namespace.
 */
export const foundByAddress: ReadonlyMap<string, string> = new Map(
  [...knownProviders].filter(([, address]) => !address.startsWith("hashicorp/")),
);

/** The address of the provider that nearly everybody means by a local name. */
export function registryAddress(name: string): string | undefined {
  return knownProviders.get(name);
}
