// The disk for the command line: every answer at once.
import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Disk, Listing } from "./disk";
import { listingOf } from "./listingOf";
import { textOf } from "./textOf";
import { unreadable } from "./unreadable";

/** A disk whose answers come at once. */
export interface WaitingDisk extends Disk {
  list(folder: string): Listing;
  read(file: string): string | undefined;
  exists(file: string): boolean;
}

/** `report` takes a sentence about each thing that is there but cannot be read. */
export function waitingDisk(report: (message: string) => void): WaitingDisk {
  function attempt<T>(path: string, empty: T, action: () => T): T {
    try {
      return action();
    } catch (error) {
      const message = unreadable(path, error);
      if (message) report(message);
      return empty;
    }
  }
  return {
    list: (folder) =>
      attempt<Listing>(folder, { files: [], folders: [] }, () => {
        const entries = readdirSync(folder, { withFileTypes: true });
        const links = entries.filter((entry) => entry.isSymbolicLink());
        const look = ({ name }: Dirent) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory();
        return listingOf(entries, links.filter(look));
      }),
    read: (file) => attempt(file, undefined, () => textOf(readFileSync(file))),
    exists: existsSync,
  };
}
