/** Who publishes the providers that we know: everything of HashiCorp's, and these. */
const others: ReadonlyMap<string, string> = new Map([["azapi", "azure"]]);

/**
 * The usual local name of the provider at a source (`hashicorp/azurerm`, `registry.terraform.io/Azure/azapi`), from
 * any registry; undefined for other sources.
 */
export function providerNameAt(source: string): string | undefined {
  const [name = "", namespace = "hashicorp"] = source.toLowerCase().split("/").reverse();
  return namespace === "hashicorp" || namespace === others.get(name) ? name : undefined;
}

const hosts = /^registry\.(?:terraform\.io|opentofu\.org)\//;

/**
 * What identifies a provider: its source (`Azure/azapi`), or the module's name for it if it has no source, in one
 * spelling. A source in the default registry of Terraform or OpenTofu has no host.
 */
export function providerAddress(name: string, source: string | undefined): string {
  const address = (source ?? name).toLowerCase().replace(hosts, "");
  return address.includes("/") ? address : `hashicorp/${address}`;
}
