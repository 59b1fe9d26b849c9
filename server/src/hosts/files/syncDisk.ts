// The disk of the command line: synchronous.
import { type Dirent, existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { Disk, Listing } from "./disk";
import { listingOf } from "./disk";
import { isElsewhere, isLinkError, isWithin, type Limits, leadsOut, outside } from "./limits";
import { inFolder } from "./opened";
import { realPath } from "./realPath";
import { decodeUtf8, LeftOut, readRegularSync, unreadableMessage } from "./regularFile";

/** A disk that answers synchronously. */
export interface SyncDisk extends Disk {
  list(folder: string): Listing;
  read(file: string): string | undefined;
  exists(file: string): boolean;
  readonly leftOut: ReadonlySet<string>;
}

/** `report` takes a sentence about each thing that is there and is not read, once. */
export function syncDisk(limits: Limits, report: (message: string) => void): SyncDisk {
  const leftOut = new Set<string>();
  /** The real path of a folder, or why nothing in it is read. */
  const folders = new Map<string, string | LeftOut>();
  let allowed: readonly string[] | undefined;

  function isAllowed(real: string): boolean {
    allowed ??= allowedFolders(limits);
    return isWithin(real, allowed);
  }

  /** Whatever has taken the place of a path since it was looked at. */
  function expectAllowed(real: string | undefined): void {
    if (real === undefined || !isAllowed(real)) throw new LeftOut(leadsOut);
  }

  /** Undefined where there is no such folder. */
  function realFolder(folder: string): string | LeftOut | undefined {
    const cached = folders.get(folder);
    if (cached !== undefined) return cached;
    const real = isElsewhere(folder, limits.roots) ? folder : realPath(folder);
    if (real === undefined) return undefined;
    const found = isAllowed(real) ? real : new LeftOut(outside);
    folders.set(folder, found);
    return found;
  }

  function bytesOf(file: string): Buffer | undefined {
    const folder = realFolder(dirname(file));
    if (folder === undefined) return undefined;
    if (folder instanceof LeftOut) throw folder;
    const path = join(folder, basename(file));
    try {
      return readRegularSync(path, limits.maxFileSize, expectAllowed);
    } catch (error) {
      if (!isLinkError(error)) throw error;
    }
    // Throws for one that leads nowhere, or in circles.
    statSync(path);
    const real = realPath(path) ?? path;
    expectAllowed(real);
    return readRegularSync(real, limits.maxFileSize, expectAllowed);
  }

  function attempt<T>(path: string, empty: T, action: () => T): T {
    try {
      return action();
    } catch (error) {
      const message = unreadableMessage(path, error);
      if (message && !leftOut.has(path)) {
        leftOut.add(path);
        report(message);
      }
      return empty;
    }
  }

  return {
    leftOut,
    list: (folder) =>
      attempt<Listing>(folder, { files: [], folders: [] }, () => {
        const real = realFolder(folder);
        if (real instanceof LeftOut) throw real;
        if (real === undefined) return { files: [], folders: [] };
        return inFolder(real, (at) => {
          const entries = readdirSync(at, { withFileTypes: true });
          const links = entries.filter((entry) => entry.isSymbolicLink());
          const look = ({ name }: Dirent) => lstatSync(join(at, name), { throwIfNoEntry: false })?.isDirectory();
          return listingOf(entries, links.filter(look));
        });
      }),
    read: (file) =>
      attempt(file, undefined, () => {
        const bytes = bytesOf(file);
        return bytes && decodeUtf8(bytes);
      }),
    exists(file) {
      const folder = realFolder(dirname(file));
      return typeof folder === "string" && existsSync(join(folder, basename(file)));
    },
  };
}

/** The folders whose files may be read, as their disk spells them: those that are open, and the repositories that they are in. */
export function allowedFolders({ roots, isStrict }: Omit<Limits, "maxFileSize">): readonly string[] {
  return roots.flatMap((root) => {
    const opened = realPath(root) ?? resolve(root);
    return [opened, ...(isStrict ? [] : repositoryOf(opened))];
  });
}

/** The repository that a folder is in; none where it is in none. */
function repositoryOf(folder: string): string[] {
  const above = dirname(folder);
  if (existsSync(join(folder, ".git"))) return [folder];
  return above === folder ? [] : repositoryOf(above);
}
