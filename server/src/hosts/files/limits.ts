// What may be read, the same for every host.
import { join, resolve, sep } from "node:path";

/** Limits of what a disk may read. */
export interface Limits {
  /**
   * The folders that people have opened, or named on the command line. What is in them, or in the repositories that they are
   * in, is read, and what links there lead to as long as it is in one of those as well; nothing else is. So a module that is
   * called by a path is read beside the one that calls it, but not wherever a file says.
   */
  readonly roots: readonly string[];
  /** Whether the repositories that these are in stay closed. */
  readonly isStrict?: boolean;
  /** In bytes: the largest file that is read. */
  readonly maxFileSize: number;
}

/** Whether a path is one of the folders or in it; all as their disk spells them. */
export function isPathWithin(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => path === folder || path.startsWith(join(folder, sep)));
}

/**
 * Whether a path begins with two slashes and is not in one of the folders. Windows reads that as a share of another
 * machine, or as a device. It asks that machine as soon as the path is looked up, and so tells it who asks.
 */
export function isElsewhere(path: string, folders: readonly string[]): boolean {
  return /^[\\/]{2}/.test(path) && !isPathWithin(resolve(path), folders);
}

/** The reason why a file outside of the opened folders is not read. */
export const outside = "it is outside of the folders that are open and their repositories";
export const leadsOut = "it is a link that leads out of the folders that are open and their repositories";

/** Whether a file could not be opened because it is a link. */
export function isLinkError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ELOOP" || code === "EMLINK";
}
