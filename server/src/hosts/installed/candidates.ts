// The releases that a folder uses, as far as its lock file or its installed packages say, and what there is of each.
import { stat } from "node:fs/promises";
import type { LearnedFile } from "../../catalog/index";
import { fullAddress, type Release } from "./address";
import { findInstalled, type Installed, installedFor } from "./findInstalled";
import { findLearned, hasLearned } from "./learnedCache";
import { lockedProviders } from "./lockFile";
import { packageHash } from "./packageHash";

/** A provider release that a folder uses. */
export interface UsedRelease extends Release {
  /** The hashes of packages that the folder's lock file trusts. */
  readonly trusted: readonly string[];
  /** Where its program is; not looked for where it was learned. */
  readonly installed?: Installed;
  /** What was learned of it. */
  readonly learned?: LearnedFile;
}

/** Those of a folder with the text of its lock file; `cache` is the folder of the cache. */
export async function candidatesFor(
  folder: string,
  lock: string | undefined,
  cache: string,
): Promise<readonly UsedRelease[]> {
  const locked = lockedProviders(lock ?? "");
  const addresses = new Set(locked.map(fullAddress));
  const fromLock = locked.map(async ({ hashes: trusted, ...release }): Promise<UsedRelease> => {
    const learned = findLearned(cache, release, trusted);
    if (learned) return { ...release, trusted, learned };
    const installed = await findInstalled(release, folder);
    return installed ? candidateOf(installed, trusted, cache) : { ...release, trusted };
  });
  const others = (await installedFor(folder)).filter((installed) => !addresses.has(fullAddress(installed)));
  return Promise.all([...fromLock, ...others.map((installed) => candidateOf(installed, [], cache))]);
}

/** Somebody may have trusted a package that no lock file does. */
async function candidateOf(installed: Installed, trusted: readonly string[], cache: string): Promise<UsedRelease> {
  const { host, namespace, type, version } = installed;
  const hash = hasLearned(cache, installed) ? await knownHash(installed) : undefined;
  const learned = hash === undefined ? undefined : findLearned(cache, installed, [hash]);
  return { host, namespace, type, version, trusted, installed, ...(learned && { learned }) };
}

/** Hashes of packages by their program, its size and its time: a package has hundreds of megabytes. */
const hashes = new Map<string, Promise<string | undefined>>();

async function knownHash({ folder, binary }: Installed): Promise<string | undefined> {
  const stats = await stat(binary).catch(() => undefined);
  if (!stats) return undefined;
  const key = `${stats.size} ${stats.mtimeMs} ${binary}`;
  const hash = hashes.get(key) ?? packageHash(folder).catch(() => undefined);
  hashes.set(key, hash);
  return hash;
}
