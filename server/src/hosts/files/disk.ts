// The interface to files: asynchronous for the language server, synchronous for the command line.
import type { Dirent } from "node:fs";

/** A file system. Files that cannot be read count as missing. */
export interface Disk {
  list(folder: string): Listing | Promise<Listing>;
  read(file: string): string | undefined | Promise<string | undefined>;
  exists(file: string): boolean | Promise<boolean>;
  /** What a file is recognized by as long as it does not change, as `Runtime.stampOf` says; absent where files have no times. */
  stampOf?(file: string): Promise<string | undefined>;
  /** Paths of files that exist and were not read. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Names in a folder, sorted; without hidden folders and those of package managers, where no module of ours is. */
export interface Listing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** The folders that are left out, where there are any. */
  readonly hidden?: readonly string[];
}

type Entry = Pick<Dirent, "name" | "isDirectory">;

/**
 * Links count as files, never as folders: following those could go round in circles. `others` are entries that are folders
 * all the same: Windows lists what OneDrive keeps as links, and says what it is only when it is asked about it alone.
 */
export function listingOf(items: readonly Entry[], others: readonly Entry[] = []): Listing {
  const files: string[] = [];
  const folders: string[] = [];
  const hidden: string[] = [];
  for (const item of items) {
    if (item.isDirectory() || others.includes(item)) {
      if (!item.name.startsWith(".") && item.name !== "node_modules") folders.push(item.name);
      else hidden.push(item.name);
    } else {
      files.push(item.name);
    }
  }
  return { files: files.sort(), folders: folders.sort(), ...(hidden.length > 0 && { hidden: hidden.sort() }) };
}

/** Longer than the resolution of times in any file system (two seconds, on FAT). */
const tick = 3000;

/** Whether a further change of a file would surely have another time than its last one, both in milliseconds since 1970. */
export function isSettled(changed: number, now: number): boolean {
  return now - changed >= tick;
}
