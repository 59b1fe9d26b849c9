/** Who publishes the providers that we know: everything of HashiCorp's, and these. */
const others: ReadonlyMap<string, string> = new Map([["azapi", "azure"]]);

/**
 * The usual local name of the provider at a source (`hashicorp/azurerm`, `registry.terraform.io/Azure/azapi`), whatever registry
 * it is from; undefined where the source is somebody else's.
 */
export function providerNameAt(source: string): string | undefined {
  const [name = "", namespace = "hashicorp"] = source.toLowerCase().split("/").reverse();
  return namespace === "hashicorp" || namespace === others.get(name) ? name : undefined;
}

const hosts = /^registry\.(?:terraform\.io|opentofu\.org)\//;

/**
 * What tells a provider from all others: its source (`Azure/azapi`), or what the module calls it where it gives none, in one spelling. That of
 * the registry which Terraform asks, or OpenTofu, has no host.
 */
export function providerAddress(name: string, source: string | undefined): string {
  const address = (source ?? name).toLowerCase().replace(hosts, "");
  return address.includes("/") ? address : `hashicorp/${address}`;
}
