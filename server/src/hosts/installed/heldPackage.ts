// A package as it was when its hash was taken: what runs is a copy that nobody else writes.
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { holdFolder } from "../provider/endWithUs";
import { userCacheFolder } from "./cacheFolder";
import type { Installed } from "./findInstalled";
import { packageHash } from "./packageHash";

/** A private copy of a package, which nobody can change while it is used. */
export interface HeldPackage {
  readonly hash: string;
  /** Its program. */
  readonly binary: string;
  /** Removes it. */
  letGo(): void;
}

/** Copies a package, and gives the hash of what was copied. Rejects as `packageHash` does. */
export async function holdPackage({ folder, binary }: Installed): Promise<HeldPackage> {
  const { folder: copy, remove: letGo } = holdFolder(placeFor(), "package-");
  try {
    return { hash: await packageHash(folder, copy), binary: join(copy, basename(binary)), letGo };
  } catch (error) {
    letGo();
    throw error;
  }
}

/** In the folder for caches rather than that for temporary files, from which often nothing may be run, or which is in memory. */
function placeFor(): string {
  try {
    const folder = userCacheFolder("running");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return tmpdir();
  }
}
