// The disk of the language server: asynchronous, so that typing never waits for a file.
import { access, lstat, readdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Disk, Listing } from "./disk";
import { listingOf } from "./disk";
import { queued } from "./fileQueue";
import { isElsewhere, isLinkError, isWithin, type Limits, leadsOut, outside } from "./limits";
import { memoizeByFolder } from "./memoizeByFolder";
import { withinFolder } from "./opened";
import { realPathLater } from "./realPath";
import { decodeUtf8, LeftOut, readRegular, unreadableMessage } from "./regularFile";

/** `report` takes a sentence about each thing that is there and is not read, once. */
export function asyncDisk(limits: Limits, report: (message: string) => void): Disk {
  const leftOut = new Set<string>();
  let allowed: Promise<readonly string[]> | undefined;

  async function isAllowed(real: string): Promise<boolean> {
    allowed ??= allowedFor(limits.roots);
    return isWithin(real, await allowed);
  }

  /** Whatever has taken the place of a path since it was looked at. */
  async function expectAllowed(real: string | undefined): Promise<void> {
    if (real === undefined || !(await isAllowed(real))) throw new LeftOut(leadsOut);
  }

  /** The real path of a folder, or why nothing in it is read; undefined where there is no such folder. */
  const realFolder = memoizeByFolder(async (folder: string): Promise<string | LeftOut | undefined> => {
    const real = isElsewhere(folder, limits.roots) ? folder : await realPathLater(folder);
    return real === undefined || (await isAllowed(real)) ? real : new LeftOut(outside);
  });

  async function bytesOf(file: string): Promise<Buffer | undefined> {
    const folder = await realFolder(dirname(file));
    if (folder === undefined) return undefined;
    if (folder instanceof LeftOut) throw folder;
    const path = join(folder, basename(file));
    try {
      return await readRegular(path, limits.maxFileSize, expectAllowed);
    } catch (error) {
      if (!isLinkError(error)) throw error;
    }
    const real = await realPathLater(path);
    if (real === undefined) return undefined;
    await expectAllowed(real);
    return readRegular(real, limits.maxFileSize, expectAllowed);
  }

  async function attempt<T>(path: string, empty: T, action: () => Promise<T>): Promise<T> {
    try {
      return await queued(action);
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
      attempt<Listing>(folder, { files: [], folders: [] }, async () => {
        const real = await realFolder(folder);
        if (real instanceof LeftOut) throw real;
        if (real === undefined) return { files: [], folders: [] };
        return withinFolder(real, async (at) => {
          const entries = await readdir(at, { withFileTypes: true });
          const links = entries.filter((entry) => entry.isSymbolicLink());
          const looked = links.map(async (link) => {
            const stats = await lstat(join(at, link.name)).catch(() => undefined);
            return stats?.isDirectory() ? [link] : [];
          });
          return listingOf(entries, (await Promise.all(looked)).flat());
        });
      }),
    read: (file) =>
      attempt<string | undefined>(file, undefined, async () => {
        const bytes = await bytesOf(file);
        return bytes && decodeUtf8(bytes);
      }),
    exists: (file) =>
      attempt(file, false, async () => {
        const folder = await realFolder(dirname(file));
        return typeof folder === "string" && withinFolder(folder, (at) => isThere(join(at, basename(file))));
      }),
  };
}

async function allowedFor(roots: readonly string[]): Promise<readonly string[]> {
  const all = roots.map(async (root) => {
    const opened = (await realPathLater(root)) ?? resolve(root);
    return [opened, ...(await repositoryOf(opened))];
  });
  return (await Promise.all(all)).flat();
}

/** The repository that a folder is in; none where it is in none. */
async function repositoryOf(folder: string): Promise<readonly string[]> {
  const above = dirname(folder);
  if (await isThere(join(folder, ".git"))) return [folder];
  return above === folder ? [] : repositoryOf(above);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
