// The disk for the language server: every answer later, so that typing never waits for a file.
import { access, lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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
      attempt<Listing>(folder, { files: [], folders: [] }, async () => {
        const entries = await readdir(folder, { withFileTypes: true });
        const links = entries.filter((entry) => entry.isSymbolicLink());
        const looked = links.map(async (link) => {
          const stats = await lstat(join(folder, link.name)).catch(() => undefined);
          return stats?.isDirectory() ? [link] : [];
        });
        return listingOf(entries, (await Promise.all(looked)).flat());
      }),
    read: (file) => attempt<string | undefined>(file, undefined, async () => textOf(await readFile(file))),
    exists: (file) => attempt(file, false, () => access(file).then(() => true)),
  };
}
