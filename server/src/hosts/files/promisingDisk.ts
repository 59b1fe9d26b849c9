// The disk for the language server: every answer later, so that typing never waits for a file.
import { access, readdir, readFile } from "node:fs/promises";
import type { Disk, Listing } from "./disk";
import { listingOf } from "./listingOf";
import { textOf } from "./textOf";
import { unreadable } from "./unreadable";

/** `report` takes a sentence about each thing that is there but cannot be read. */
export function promisingDisk(report: (message: string) => void): Disk {
  async function attempt<T>(path: string, empty: T, action: () => Promise<T>): Promise<T> {
    try {
      return await action();
    } catch (error) {
      const message = unreadable(path, error);
      if (message) report(message);
      return empty;
    }
  }
  return {
    list: (folder) =>
      attempt<Listing>(folder, { files: [], folders: [] }, async () =>
        listingOf(await readdir(folder, { withFileTypes: true })),
      ),
    read: (file) => attempt<string | undefined>(file, undefined, async () => textOf(await readFile(file))),
    exists: (file) => attempt(file, false, () => access(file).then(() => true)),
  };
}
