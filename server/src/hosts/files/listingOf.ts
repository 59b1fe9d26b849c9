// What of a folder's entries is a file to us and what a folder.
import type { Dirent } from "node:fs";
import type { Listing } from "./disk";

/** Links count as files, never as folders: following those could go round in circles. */
export function listingOf(entries: readonly Pick<Dirent, "name" | "isDirectory">[]): Listing {
  const files: string[] = [];
  const folders: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) {
      if (!entry.name.startsWith(".") && entry.name !== "node_modules") folders.push(entry.name);
    } else {
      files.push(entry.name);
    }
  }
  return { files: files.sort(), folders: folders.sort() };
}
