// Files and folders that are open stay the same ones, whatever somebody puts in the place of their paths meanwhile. Linux tells where an open one is,
// and lets it be the start of a path; elsewhere it is looked again, behind the opening, whether the path still leads to it.
import { closeSync, constants, fstatSync, lstatSync, openSync, readlinkSync, type Stats } from "node:fs";
import { type FileHandle, lstat, open, readlink } from "node:fs/promises";
import { LeftOut } from "./leftOut";
import { realPath, realPathLater } from "./realPath";

const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = constants;

/** Where an open file or folder is that was opened by a path: as its disk spells it, without links. Undefined where that cannot be told for sure. */
export function openedPath(file: number, path: string): string | undefined {
  const told = process.platform === "linux" ? linkAt(`/proc/self/fd/${file}`) : undefined;
  if (told !== undefined) return told;
  const real = realPath(path);
  const stats = real === undefined ? undefined : lstatSync(real, { throwIfNoEntry: false });
  return isSame(fstatSync(file), stats) ? real : undefined;
}

/** The same, without waiting. */
export async function whereOpened(file: FileHandle, path: string): Promise<string | undefined> {
  const told = process.platform === "linux" ? await readlink(`/proc/self/fd/${file.fd}`).catch(nothing) : undefined;
  if (told?.startsWith("/")) return told;
  const real = await realPathLater(path);
  const stats = real === undefined ? undefined : await lstat(real).catch(nothing);
  return isSame(await file.stat(), stats) ? real : undefined;
}

function nothing(): undefined {
  return undefined;
}

/** Undefined where there is no such system of files, and for what is in no folder. */
function linkAt(path: string): string | undefined {
  try {
    const link = readlinkSync(path);
    return link.startsWith("/") ? link : undefined;
  } catch {
    return undefined;
  }
}

/** Whether two looks were at the same file. */
export function isSame(one: Stats | undefined, other: Stats | undefined): boolean {
  return one?.ino === other?.ino && one?.dev === other?.dev;
}

/**
 * Does something in a folder that is named as its disk does. `use` gets a path that leads to this folder, on Linux even where it is moved and another
 * one put in its place meanwhile. Throws where it is not there any more, or a link is on the way to it.
 */
export function inFolder<T>(folder: string, use: (at: string) => T): T {
  if (process.platform !== "linux") {
    expectAt(folder, realPath(folder));
    return use(folder);
  }
  const file = openSync(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    expectAt(folder, openedPath(file, folder));
    const at = `/proc/self/fd/${file}`;
    return use(linkAt(at) === undefined ? folder : at);
  } finally {
    closeSync(file);
  }
}

/** The same, without waiting. */
export async function withinFolder<T>(folder: string, use: (at: string) => Promise<T>): Promise<T> {
  if (process.platform !== "linux") {
    expectAt(folder, await realPathLater(folder));
    return use(folder);
  }
  const file = await open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
  try {
    expectAt(folder, await whereOpened(file, folder));
    const at = `/proc/self/fd/${file.fd}`;
    return await use((await readlink(at).catch(nothing)) === undefined ? folder : at);
  } finally {
    await file.close();
  }
}

function expectAt(folder: string, real: string | undefined): void {
  if (real !== folder) throw new LeftOut("it is in a folder that was replaced in the meantime");
}
