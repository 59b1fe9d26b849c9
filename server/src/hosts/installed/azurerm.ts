// The azurerm that is installed for a folder, where it may be run beside a loopback Azure.
import type { Installed } from "./findInstalled";
import type { PackageRequest } from "./packageRequest";
import { packageFor, packagesOf } from "./packagesOf";

/** Where azurerm is searched for. */
export interface AzurermPlace {
  readonly folder: string;
  readonly lock: string | undefined;
  /** Whether one may be run whose hash is in no lock file. */
  readonly unlocked: boolean;
  /** Why a package in a folder is not run though a lock file trusts it, as a clause; undefined where nothing is said against it. */
  whyNot?(folder: string): Promise<string | undefined>;
}

/** An installed azurerm that may be asked. */
export interface Azurerm extends PackageRequest {
  /** What it is called: `azurerm 5.2.0`. */
  readonly release: string;
}

/** The azurerm of a folder, trusted or not. */
export async function installedAzurerm(folder: string, lock: string | undefined): Promise<Installed | undefined> {
  return (await packageOf(folder, lock))?.installed;
}

/** The same if it may run; otherwise `complain` gets the reason, if there is one. */
export async function azurermFor(
  { folder, lock, unlocked, whyNot }: AzurermPlace,
  complain: (message: string) => void,
): Promise<Azurerm | undefined> {
  const found = await packageOf(folder, lock);
  if (!found) return undefined;
  const { installed, trusted } = found;
  const release = `azurerm ${installed.version}`;
  const against = unlocked ? undefined : await whyNot?.(installed.folder);
  if (against !== undefined) {
    complain(`${release} in ${installed.folder} is not run: ${against}.`);
    return undefined;
  }
  return { installed, trusted: unlocked ? "any" : trusted, release };
}

async function packageOf(folder: string, lock: string | undefined) {
  return packageFor({ name: "azurerm", source: "hashicorp/azurerm" }, await packagesOf(folder, lock));
}
