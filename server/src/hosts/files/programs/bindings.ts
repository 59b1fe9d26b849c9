// What a look for bindings of the providers comes to.
import type { Pin } from "../../../workspace/folderFiles";

/** The bindings that were found in one place. */
export interface Bindings {
  readonly pins: readonly Pin[];
  /** True if those of azurerm are there, whatever their version. */
  readonly isThere: boolean;
}

/** Providers whose bindings matter. */
export const providers = ["azurerm", "azuread"] as const;

/** The local name of the provider at a registry address, if it is HashiCorp's: `registry.terraform.io/hashicorp/azurerm`. */
export function providerAt(source: string): string | undefined {
  const [name, namespace = "hashicorp"] = source.split("/").reverse();
  return namespace.toLowerCase() === "hashicorp" ? name : undefined;
}
