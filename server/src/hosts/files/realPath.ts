import { realpathSync } from "node:fs";

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
