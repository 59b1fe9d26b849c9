// The disk of the language server: asynchronous, so that typing never waits for a file.
import { access, lstat, readdir, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Disk, Listing } from "./disk";
import { listingOf } from "./disk";
import { queued } from "./fileQueue";
import { isElsewhere, isLinkError, isWithin, type Limits, leadsOut, outside } from "./limits";
import { memoizeByFolder } from "./memoizeByFolder";
import { decodeUtf8, LeftOut, readRegular, unreadableMessage } from "./regularFile";

/** `report` takes a sentence about each thing that is there and is not read, once. */
export function asyncDisk(limits: Limits, report: (message: string) => void): Disk {
  const leftOut = new Set<string>();
  let allowed: Promise<readonly string[]> | undefined;

  async function isAllowed(real: string): Promise<boolean> {
    allowed ??= allowedFor(limits.roots);
    return isWithin(real, await allowed);
  }

  /** The real path of a folder, or why nothing in it is read; undefined where there is no such folder. */
  const realFolder = memoizeByFolder(async (folder: string): Promise<string | LeftOut | undefined> => {
    const real = isElsewhere(folder, limits.roots) ? folder : await realPath(folder);
    return real === undefined || (await isAllowed(real)) ? real : new LeftOut(outside);
  });

  async function bytesOf(file: string): Promise<Buffer | undefined> {
    const folder = await realFolder(dirname(file));
    if (folder === undefined) return undefined;
    if (folder instanceof LeftOut) throw folder;
    const path = join(folder, basename(file));
    try {
      return await readRegular(path, limits.maxFileSize);
    } catch (error) {
      if (!isLinkError(error)) throw error;
    }
    const real = await realPath(path);
    if (real === undefined) return undefined;
    if (!(await isAllowed(real))) throw new LeftOut(leadsOut);
    return readRegular(real, limits.maxFileSize);
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
        const entries = await readdir(folder, { withFileTypes: true });
        const links = entries.filter((entry) => entry.isSymbolicLink());
        const looked = links.map(async (link) => {
          const stats = await lstat(join(folder, link.name)).catch(() => undefined);
          return stats?.isDirectory() ? [link] : [];
        });
        return listingOf(entries, (await Promise.all(looked)).flat());
      }),
    read: (file) =>
      attempt<string | undefined>(file, undefined, async () => {
        const bytes = await bytesOf(file);
        return bytes && decodeUtf8(bytes);
      }),
    exists: (file) =>
      attempt(file, false, async () => typeof (await realFolder(dirname(file))) === "string" && isThere(file)),
  };
}

async function allowedFor(roots: readonly string[]): Promise<readonly string[]> {
  const all = roots.map(async (root) => {
    const opened = (await realPath(root)) ?? resolve(root);
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

function realPath(path: string): Promise<string | undefined> {
  return realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    // Some drives of Windows cannot tell how they spell a path.
    if (process.platform === "win32") return resolve(path);
    throw error;
  });
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
