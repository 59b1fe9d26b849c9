// The one way in which commands write files: all of them or none, even if the command is killed in the middle. How that works:
//
// 1. Every file is looked at before anything is written: it holds what was read, is no link to somewhere else by now, and is
//    not read-only. Folders are opened to look and to write in them, and it counts where they are when they are open.
// 2. Several files, or one that cannot be replaced at one stroke, are written down in a journal beside them (`journal`).
// 3. Each is replaced by a new file that is renamed into its place, or written into where that would change what it is
//    (`replaceFile`).
// 4. The journal goes. If anything fails before that, the old texts are put back.
//
// What is left of a command that was killed, `finishInterrupted` completes or takes back.
import { existsSync, lstatSync, rmSync, type Stats } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileReason } from "../../errorMessage";
import { isPathWithin } from "../../files/limits";
import { inFolder } from "../../files/opened";
import { realPath } from "../../files/realPath";
import { readRegularSync } from "../../files/regularFile";
import { type Replacing, removeJournal, writeJournal } from "./journal";
import { isReplaceable, replaceFile } from "./replaceFile";

/** A file by the path that people know it by. An empty `before` may also mean that it is not there. */
export interface FileWrite {
  readonly path: string;
  /** Its text as it was read, without the mark that some editors put in front. */
  readonly before: string;
  readonly after: string;
}

interface Looked extends Replacing {
  readonly stats: Stats | undefined;
}

const byteOrderMark = "\ufeff";

/**
 * Writes the files, those of `folders` alone where such are given; returns whether it did. Otherwise all of them are as they were, and `complain` got a sentence about what
 * was in the way; where it even could not put one back, a sentence about that as well, and the journal stays. Never throws.
 */
export function writeFiles(
  files: readonly FileWrite[],
  complain: (message: string) => void,
  folders?: readonly string[],
): boolean {
  let current = files[0]?.path;
  let journal: string | undefined;
  const written: Looked[] = [];
  try {
    const looked = new Map<string, Looked>();
    const within = folders?.map((folder) => realPath(folder) ?? folder);
    for (const file of files) {
      current = file.path;
      note(looked, look(file, within));
    }
    const all = [...looked.values()];
    if (all.length > 1 || !all.every(({ stats }) => isReplaceable(stats))) journal = writeJournal(all, within);
    for (const file of all) {
      current = file.path;
      written.push(file);
      replaceFile(file.path, Buffer.from(file.after), file.stats);
    }
    if (journal !== undefined) removeJournal(journal);
    return true;
  } catch (error) {
    complain(`${current} cannot be written, so nothing is: ${fileReason(error)}.`);
    const isBack = written.map((file) => putBack(file, complain)).every(Boolean);
    if (journal !== undefined && isBack) removeJournal(journal);
    return false;
  }
}

/** Makes a file hold what it held before. */
export function restore({ path, before }: Replacing): void {
  if (before === null) inFolder(dirname(path), (folder) => rmSync(join(folder, basename(path)), { force: true }));
  else if (!readRegularSync(path, Number.MAX_SAFE_INTEGER).equals(Buffer.from(before)))
    replaceFile(path, Buffer.from(before));
}

function putBack(file: Replacing, complain: (message: string) => void): boolean {
  try {
    restore(file);
    return true;
  } catch (error) {
    complain(`${file.path} was written and cannot be put back: ${fileReason(error)}. Run the command again.`);
    return false;
  }
}

/** The file that a path leads to. Throws where it is another one than was read, or must not be written. */
function look({ path, before, after }: FileWrite, within: readonly string[] | undefined): Looked {
  const isNew = before === "" && !existsSync(path);
  const real = isNew ? join(realPath(dirname(path)) ?? dirname(path), basename(path)) : (realPath(path) ?? path);
  if (within && !isPathWithin(real, within)) throw new Error("it leads out of the folders that may be written");
  if (isNew) return { path: real, before: null, after, stats: undefined };
  return inFolder(dirname(real), (folder) => {
    const file = join(folder, basename(real));
    const stats = lstatSync(file);
    // Who may do everything could write it all the same.
    if ((stats.mode & 0o222) === 0) throw new Error("it is read-only");
    const bytes = readRegularSync(file, Math.max(2 * Buffer.byteLength(before), 1 << 20));
    for (const mark of ["", byteOrderMark]) {
      if (bytes.equals(Buffer.from(mark + before)))
        return { path: real, before: mark + before, after: mark + after, stats };
    }
    throw new Error("it changed in the meantime, or is not UTF-8");
  });
}

/** One file may have been read by several of its names. */
function note(looked: Map<string, Looked>, file: Looked): void {
  const key = file.stats?.ino ? `${file.stats.dev} ${file.stats.ino}` : file.path;
  const cached = looked.get(key);
  if (cached && cached.after !== file.after) throw new Error(`it is the same file as ${cached.path}`);
  if (!cached) looked.set(key, file);
}
