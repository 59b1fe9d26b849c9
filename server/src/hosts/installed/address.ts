/** Addresses of providers, as Terraform writes them in full: `registry.terraform.io/hashicorp/azurerm`. */
interface ProviderAddress {
  readonly host: string;
  readonly namespace: string;
  /** What nearly everybody calls it: `azurerm`. */
  readonly type: string;
}

/** A release of a provider. */
export interface Release extends ProviderAddress {
  /** `major.minor.patch`, with a pre-release if it has one. */
  readonly version: string;
}

const hostPattern = /^[\p{L}\p{N}][\p{L}\p{N}.-]*(?::\d{1,5})?$/u;
const partPattern = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62}[\p{L}\p{N}])?$/u;
const versionPattern = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** The parts of a full address; undefined for anything else, so that a path from the parts leads nowhere else. */
export function parseAddress(text: string): ProviderAddress | undefined {
  const [host = "", namespace = "", type = "", ...more] = text.split("/");
  const isAddress =
    hostPattern.test(host) && partPattern.test(namespace) && partPattern.test(type) && more.length === 0;
  return isAddress && !host.includes("..") ? { host, namespace, type } : undefined;
}

/** Whether a text is a whole version, so that it may be the name of a folder. */
export function isVersion(text: string): boolean {
  return versionPattern.test(text) && !text.includes("..");
}

/** The full address of a provider, with its host. */
export function fullAddress({ host, namespace, type }: ProviderAddress): string {
  return `${host}/${namespace}/${type}`;
}
