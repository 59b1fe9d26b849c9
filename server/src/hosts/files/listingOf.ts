// What of a folder's entries is a file to us and what a folder.
import type { Dirent } from "node:fs";
import type { Listing } from "./disk";

type Entry = Pick<Dirent, "name" | "isDirectory">;

/**
 * Links count as files, never as folders: following those could go round in circles. `others` are entries that are folders
 * all the same: Windows lists what OneDrive keeps as links, and says what it is only when it is asked about it alone.
 */
export function listingOf(entries: readonly Entry[], others: readonly Entry[] = []): Listing {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory() || others.includes(entry)) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") folders.push(entry.name);
    } else {
      files.push(entry.name);
    }
  }
  return { files: files.sort(), folders: folders.sort() };
}
