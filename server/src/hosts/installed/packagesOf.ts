// The packages of providers that a folder uses, as Terraform would choose them.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { WantedProvider } from "../../analysis/index";
import { compareVersions } from "../../catalog/index";
import { decodeUtf8, readRegularSync } from "../files/regularFile";
import { fullAddress } from "./address";
import { findInstalled, type Installed, installedFor } from "./findInstalled";
import { lockedProviders } from "./lockFile";

/** A package that is installed for a folder. */
export interface TrustedPackage {
  readonly installed: Installed;
  /** The hashes that the folder's lock file trusts for it. */
  readonly trusted: readonly string[];
}

/**
 * Those that a folder's lock file fixes, and of providers that it does not name those that Terraform has installed there; for programs also
 * those of the stacks that were synthesized from them. What comes first counts.
 */
export async function packagesOf(folder: string, lock: string | undefined): Promise<readonly TrustedPackage[]> {
  const own = await packagesIn(folder, lock ?? lockIn(folder));
  const stacks = await stacksOf(folder);
  const others = await Promise.all(stacks.map((stack) => packagesIn(stack, lockIn(stack))));
  return [...own, ...others.flat()];
}

async function packagesIn(folder: string, lock: string | undefined): Promise<readonly TrustedPackage[]> {
  const locked = lockedProviders(lock ?? "");
  const addresses = new Set(locked.map(fullAddress));
  const fromLock = locked.map(async ({ hashes, ...release }): Promise<readonly TrustedPackage[]> => {
    const installed = await findInstalled(release, folder);
    return installed ? [{ installed, trusted: hashes }] : [];
  });
  const others = (await installedFor(folder)).filter((installed) => !addresses.has(fullAddress(installed)));
  // Without a lock file Terraform takes the newest.
  others.sort((one, other) => compareVersions(other.version, one.version));
  return [...(await Promise.all(fromLock)).flat(), ...others.map((installed) => ({ installed, trusted: [] }))];
}

/** In bytes; a lock file has some lines for each provider. */
const mostOfLock = 10_000_000;

function lockIn(folder: string): string | undefined {
  try {
    return decodeUtf8(readRegularSync(join(folder, ".terraform.lock.hcl"), mostOfLock));
  } catch {
    return undefined;
  }
}

/** How many stacks are looked at. */
const mostStacks = 20;

/** Where the stacks of a program are synthesized, and Terraform is initialized. Not above: nobody has opened what is there. */
async function stacksOf(folder: string): Promise<readonly string[]> {
  const stacks = join(folder, "cdktf.out", "stacks");
  const entries = await readdir(stacks, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.slice(0, mostStacks).map((name) => join(stacks, name));
}

/** The one that a module means by a provider; where it gives no address, HashiCorp's, or else the only one of that name. */
export function packageFor(
  { name, source }: WantedProvider,
  packages: readonly TrustedPackage[],
): TrustedPackage | undefined {
  const [type, namespace, host] = (source ?? name).toLowerCase().split("/").reverse();
  const named = packages.filter(
    ({ installed }) =>
      installed.type.toLowerCase() === type && (host === undefined || installed.host.toLowerCase() === host),
  );
  const of = (wanted: string) => named.find(({ installed }) => installed.namespace.toLowerCase() === wanted);
  if (namespace !== undefined) return of(namespace);
  const addresses = new Set(named.map(({ installed }) => fullAddress(installed)));
  return of("hashicorp") ?? (source === undefined && addresses.size === 1 ? named[0] : undefined);
}
