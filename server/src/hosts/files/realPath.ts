import { realpathSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";

/**
 * The one path of a file, as its disk spells it: with neither links nor, where those mean the same, other letters than its
 * own. Undefined where there is no such file.
 */
export function realPath(path: string): string | undefined {
  // Some drives of Windows cannot tell how they spell a path.
  for (const real of [realpathSync.native, realpathSync]) {
    try {
      return real(path);
    } catch {}
  }
  return undefined;
}

/** The same, without waiting. Rejects where the disk cannot tell. */
export function realPathLater(path: string): Promise<string | undefined> {
  return realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    // Some drives of Windows cannot tell how they spell a path.
    if (process.platform === "win32") return resolve(path);
    throw error;
  });
}
