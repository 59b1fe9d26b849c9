// The calls of the system that a disk is made of, as steps.
import * as fs from "node:fs";
import * as promises from "node:fs/promises";
import { promisify } from "node:util";
import { type Steps, step } from "./steps";

/** Opens a file and gives its number. */
export function openFile(path: string, flags: number): Steps<number> {
  return step(
    () => fs.openSync(path, flags),
    () => promisify(fs.open)(path, flags),
  );
}

export function close(file: number): Steps<void> {
  return step(
    () => fs.closeSync(file),
    () => promisify(fs.close)(file),
  );
}

/** Reads from an open file into a buffer, and gives the number of bytes. */
export function readBytes(file: number, into: Buffer): Steps<number> {
  return step(
    () => fs.readSync(file, into),
    () =>
      new Promise((resolve, reject) => {
        fs.read(file, into, 0, into.length, null, (error, count) => (error ? reject(error) : resolve(count)));
      }),
  );
}

export function statOfOpen(file: number): Steps<fs.Stats> {
  return step(
    () => fs.fstatSync(file),
    () => promisify(fs.fstat)(file),
  );
}

/** Of a link itself; undefined where nothing is. */
export function linkStat(path: string): Steps<fs.Stats | undefined> {
  return step(
    () => fs.lstatSync(path, { throwIfNoEntry: false }),
    () => promises.lstat(path).catch(undefinedWhereNothing),
  );
}

/** Of what a path leads to. Throws where it leads nowhere, or in circles. */
export function stat(path: string): Steps<fs.Stats> {
  return step(
    () => fs.statSync(path),
    () => promises.stat(path),
  );
}

export function isThere(path: string): Steps<boolean> {
  return step(
    () => fs.existsSync(path),
    () =>
      promises.access(path).then(
        () => true,
        () => false,
      ),
  );
}

export function directoryEntries(folder: string): Steps<fs.Dirent[]> {
  return step(
    () => fs.readdirSync(folder, { withFileTypes: true }),
    () => promises.readdir(folder, { withFileTypes: true }),
  );
}

/** The target that a link names; undefined for anything else. */
export function linkAt(path: string): Steps<string | undefined> {
  return step(
    () => {
      try {
        return fs.readlinkSync(path);
      } catch {
        return undefined;
      }
    },
    () => promises.readlink(path).catch(() => undefined),
  );
}

const realPathThen = promisify(fs.realpath);

/**
 * The one path of a file, as its disk spells it: without links and, if the disk ignores case, with its own letters.
 * Undefined if there is no such file. Throws if it is not known, for example if links form a circle.
 */
export function* realPathOf(path: string): Steps<string | undefined> {
  let reason: unknown;
  // Some drives of Windows cannot tell how they spell a path.
  for (const [now, then] of [
    [fs.realpathSync.native, promises.realpath],
    [fs.realpathSync, realPathThen],
  ] as const) {
    try {
      return yield* step(
        () => now(path),
        () => then(path),
      );
    } catch (error) {
      if (isMissing(error)) return undefined;
      reason = error;
    }
  }
  throw reason;
}

function undefinedWhereNothing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
