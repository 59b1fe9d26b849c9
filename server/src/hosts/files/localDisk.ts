// The disk of this machine, as far as it may be read: one way to look, for the language server, which must not wait, and for everybody else, who may.
import { basename, dirname, join, resolve } from "node:path";
import type { Disk, Listing } from "./disk";
import { listingOf } from "./disk";
import { queued } from "./fileQueue";
import { directoryEntries, isThere, linkStat, realPathOf, stat } from "./fileSystem";
import { isElsewhere, isLinkError, isPathWithin, type Limits, leadsOut, outside } from "./limits";
import { withinFolder } from "./opened";
import { decodeUtf8, LeftOut, readRegular, unreadableMessage } from "./regularFile";
import { atOnce, inTurn, remembered, type Steps } from "./steps";

/** A disk that answers at once. */
export interface SyncDisk extends Disk {
  list(folder: string): Listing;
  read(file: string): string | undefined;
  exists(file: string): boolean;
  readonly leftOut: ReadonlySet<string>;
}

/** For those who wait. `report` takes a sentence about each thing that is there and is not read, once. */
export function syncDisk(limits: Limits, report: (message: string) => void): SyncDisk {
  const { list, read, exists, leftOut, leaveOut } = diskWithin(limits, report);
  const attempt = <T>(path: string, empty: T, steps: Steps<T>): T => {
    try {
      return atOnce(steps);
    } catch (error) {
      leaveOut(path, error);
      return empty;
    }
  };
  return {
    leftOut,
    list: (folder) => attempt(folder, nothing, list(folder)),
    read: (file) => attempt(file, undefined, read(file)),
    exists: (file) => attempt(file, false, exists(file)),
  };
}

/** How many signs of texts are remembered, and of how many folders what is in them. */
const [mostSigns, mostFolders] = [20_000_000, 20_000];

/**
 * The same disk, with everything read at once if there is not too much of it: for a command that ends before anybody
 * changes a file.
 */
export function readOnce(disk: SyncDisk): SyncDisk {
  const listed = new Map<string, Names>();
  const list = once(disk.list, mostFolders, () => 1);
  return {
    ...disk,
    list(folder) {
      const listing = list(folder);
      if (!listed.has(folder)) {
        if (listed.size >= mostFolders) listed.clear();
        listed.set(folder, namesIn(listing));
      }
      return listing;
    },
    exists: once(
      (file) => isListedFolder(file, listed) || (mayBeThere(file, listed) && disk.exists(file)),
      mostFolders,
      () => 1,
    ),
    read: once(
      (file) => (mayBeThere(file, listed) ? disk.read(file) : undefined),
      mostSigns,
      (text) => text?.length ?? 0,
    ),
  };
}

/** What is in a folder. */
interface Names {
  /** All names, without their case, since some disks find files whatever it is. */
  readonly all: ReadonlySet<string>;
  /** Those of folders, as they are written. */
  readonly folders: ReadonlySet<string>;
}

function namesIn({ files, folders, hidden = [] }: Listing): Names {
  const all = new Set([...files, ...folders, ...hidden].map((name) => name.toLowerCase()));
  return { all, folders: new Set(folders) };
}

/** True for a folder that its own folder was seen to have. A file in such a list may be a link to nothing. */
function isListedFolder(path: string, listed: ReadonlyMap<string, Names>): boolean {
  return listed.get(dirname(path))?.folders.has(basename(path)) === true;
}

/**
 * False for what is surely not there: most of what is looked for in each of thousands of folders, such as a lock file. Windows knows names by others
 * too, which have other signs.
 */
function mayBeThere(path: string, listed: ReadonlyMap<string, Names>): boolean {
  const folder = dirname(path);
  if (folder === path) return true;
  const names = listed.get(folder)?.all;
  if (!names) return mayBeThere(folder, listed);
  // An empty list is that of a folder which is not looked into as well.
  const name = basename(path);
  return names.size === 0 || !/^\.?\w[\w-]*(?:\.\w+)*$/.test(name) || names.has(name.toLowerCase());
}

/** The same answer for the same path. All are forgotten once they have more than the most together. */
function once<T>(look: (path: string) => T, most: number, sizeOf: (answer: T) => number): (path: string) => T {
  const answers = new Map<string, T>();
  let size = 0;
  return (path) => {
    if (answers.has(path)) return answers.get(path) as T;
    const answer = look(path);
    size += sizeOf(answer);
    if (size > most) {
      answers.clear();
      size = sizeOf(answer);
    }
    answers.set(path, answer);
    return answer;
  };
}

/** For those who do not, with few files open at once. */
export function asyncDisk(limits: Limits, report: (message: string) => void): Disk {
  const { list, read, exists, leftOut, leaveOut } = diskWithin(limits, report);
  const attempt = async <T>(path: string, empty: T, steps: () => Steps<T>): Promise<T> => {
    try {
      return await queued(() => inTurn(steps()));
    } catch (error) {
      leaveOut(path, error);
      return empty;
    }
  };
  return {
    leftOut,
    list: (folder) => attempt(folder, nothing, () => list(folder)),
    read: (file) => attempt(file, undefined, () => read(file)),
    exists: (file) => attempt(file, false, () => exists(file)),
  };
}

const nothing: Listing = { files: [], folders: [] };

/** What is read, and what is left out because of where it is. Everything throws for what is there and is not read. */
function diskWithin(limits: Limits, report: (message: string) => void) {
  const leftOut = new Set<string>();
  const allowed = remembered(() => allowedBy(limits));

  function* isAllowed(real: string): Steps<boolean> {
    return isPathWithin(real, yield* allowed(""));
  }

  /** Whatever has taken the place of a path since it was looked at. */
  function* expectAllowed(real: string | undefined): Steps<void> {
    if (real === undefined || !(yield* isAllowed(real))) throw new LeftOut(leadsOut);
  }

  /** The real path of a folder, or why nothing in it is read; undefined where there is no such folder. */
  const realFolder = remembered(function* (folder: string): Steps<string | LeftOut | undefined> {
    const real = isElsewhere(folder, limits.roots) ? folder : yield* realPathOf(folder);
    return real === undefined || (yield* isAllowed(real)) ? real : new LeftOut(outside);
  });

  function* bytesOf(file: string): Steps<Buffer | undefined> {
    const folder = yield* realFolder(dirname(file));
    if (folder === undefined) return undefined;
    if (folder instanceof LeftOut) throw folder;
    const path = join(folder, basename(file));
    try {
      return yield* readRegular(path, limits.maxFileSize, expectAllowed);
    } catch (error) {
      if (!isLinkError(error)) throw error;
    }
    // Throws for one that leads nowhere, or in circles.
    yield* stat(path);
    const real = (yield* realPathOf(path)) ?? path;
    yield* expectAllowed(real);
    return yield* readRegular(real, limits.maxFileSize, expectAllowed);
  }

  return {
    leftOut,
    leaveOut(path: string, error: unknown): void {
      const message = unreadableMessage(path, error);
      if (message === undefined || leftOut.has(path)) return;
      leftOut.add(path);
      report(message);
    },
    *list(folder: string): Steps<Listing> {
      const real = yield* realFolder(folder);
      if (real instanceof LeftOut) throw real;
      if (real === undefined) return nothing;
      return yield* withinFolder(real, function* (at) {
        const entries = yield* directoryEntries(at);
        const folders = [];
        for (const entry of entries.filter((one) => one.isSymbolicLink()))
          if ((yield* linkStat(join(at, entry.name)))?.isDirectory()) folders.push(entry);
        return listingOf(entries, folders);
      });
    },
    *read(file: string): Steps<string | undefined> {
      const bytes = yield* bytesOf(file);
      return bytes && decodeUtf8(bytes);
    },
    *exists(file: string): Steps<boolean> {
      const folder = yield* realFolder(dirname(file));
      // A folder that may be read is there, though what it is in may not be looked into: the repository that a module is the root of.
      if (folder instanceof LeftOut) return typeof (yield* realFolder(file)) === "string";
      return folder !== undefined && (yield* withinFolder(folder, (at) => isThere(join(at, basename(file)))));
    },
  };
}

/** The folders whose files may be read, as their disk spells them: those that are open, and the repositories that they are in. */
export function allowedFolders(limits: Omit<Limits, "maxFileSize">): readonly string[] {
  return atOnce(allowedBy(limits));
}

function* allowedBy({ roots, isStrict }: Omit<Limits, "maxFileSize">): Steps<readonly string[]> {
  const folders: string[] = [];
  for (const root of roots) {
    const opened = (yield* realPathOf(root)) ?? resolve(root);
    folders.push(opened, ...(isStrict ? [] : yield* repositoryOf(opened)));
  }
  return folders;
}

/** The repository that a folder is in; none where it is in none. */
function* repositoryOf(folder: string): Steps<readonly string[]> {
  const above = dirname(folder);
  if (yield* isThere(join(folder, ".git"))) return [folder];
  return above === folder ? [] : yield* repositoryOf(above);
}
