// What a command left behind that was killed while it was writing: the changes are completed, or else taken back, and what was
// written beside files goes.
import { lstatSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorMessage } from "../../errorMessage";
import { foldersAbove } from "../../files/foldersAbove";
import { realPath } from "../../files/realPath";
import { readRegularSync } from "../../files/regularFile";
import { type SyncDisk, syncDisk } from "../../files/syncDisk";
import { journalName, type Replacing, readJournal, removeJournal, unfinishedName } from "./journal";
import { besideName, replaceFile } from "./replaceFile";
import { restore } from "./writeFiles";

/**
 * To be called before a command reads what it is about to change: folders, and files that are there or not. Looks into them,
 * into all folders above them, where a command may have been called for more, and below. Returns whether all is as it should
 * be; `complain` takes sentences about what was found.
 */
export function finishInterrupted(paths: readonly string[], complain: (message: string) => void): boolean {
  const folders = new Set(paths.flatMap((path) => [...foldersAround(path, complain)]));
  return [...folders].map((folder) => finishIn(folder, complain)).every(Boolean);
}

function* foldersAround(path: string, complain: (message: string) => void): Generator<string> {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const folder = realPath(isFolder ? path : dirname(path));
  if (folder === undefined) return;
  yield* foldersAbove("", folder);
  // Nothing is read in this way.
  if (isFolder) yield* foldersBelow(folder, syncDisk({ roots: [folder], maxFileSize: 0 }, complain));
}

function* foldersBelow(folder: string, disk: SyncDisk): Generator<string> {
  for (const name of disk.list(folder).folders) {
    yield join(folder, name);
    yield* foldersBelow(join(folder, name), disk);
  }
}

function finishIn(folder: string, complain: (message: string) => void): boolean {
  const journal = join(folder, journalName);
  try {
    if (isOwn(journal)) {
      const files = readJournal(journal);
      complain(finish(files));
      for (const at of new Set(files.map(({ path }) => dirname(path)))) remove(join(at, besideName));
      removeJournal(journal);
    }
    for (const name of [unfinishedName, besideName]) remove(join(folder, name));
    return true;
  } catch (error) {
    complain(`${journal} stands in the way: ${errorMessage(error)}. If no other command is running, remove it.`);
    return false;
  }
}

/** Completes the changes if nobody has touched the files since; a sentence about what it did. */
function finish(files: readonly Replacing[]): string {
  const touched = files.filter((file) => !isBetween(file));
  if (touched.length === 0) {
    for (const { path, after } of files)
      if (bytesOf(path)?.equals(Buffer.from(after)) !== true) replaceFile(path, Buffer.from(after));
    return "An earlier command was interrupted while it was writing. Its changes are completed now.";
  }
  for (const file of files) if (!touched.includes(file)) restore(file);
  const names = touched.map(({ path }) => path).join(", ");
  return `An earlier command was interrupted while it was writing. Its changes are taken back, except in files that were changed or removed since: ${names}.`;
}

/** Whether a file is as it was or as it is to be, or on the way from the one to the other. */
function isBetween({ path, before, after }: Replacing): boolean {
  const bytes = bytesOf(path);
  if (!bytes) return before === null;
  const old = Buffer.from(before ?? "");
  const next = Buffer.from(after);
  if (bytes.equals(next) || (before !== null && bytes.equals(old))) return true;
  let same = 0;
  while (same < bytes.length && bytes[same] === next[same]) same++;
  return (
    before !== null && bytes.length === Math.max(old.length, same) && bytes.subarray(same).equals(old.subarray(same))
  );
}

/** What a file holds; undefined where it is not there. */
function bytesOf(path: string): Buffer | undefined {
  return isThere(path) ? readRegularSync(path, Number.MAX_SAFE_INTEGER) : undefined;
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What somebody else has put there, as anybody may in a folder for temporary files, is none of our business. */
function isOwn(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const user = process.getuid?.();
  return stats?.isFile() === true && (user === undefined || stats.uid === user);
}

function remove(path: string): void {
  if (isOwn(path)) rmSync(path, { force: true });
}
