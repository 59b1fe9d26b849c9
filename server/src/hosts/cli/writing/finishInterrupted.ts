// What a command left behind that was killed while it was writing: the changes are completed, or else taken back, and what was
// written beside files goes.
import { existsSync, lstatSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import { errorMessage } from "../../errorMessage";
import { foldersAbove } from "../../files/foldersAbove";
import { isPathWithin, type Limits } from "../../files/limits";
import { allowedFolders, type SyncDisk, syncDisk } from "../../files/localDisk";
import { inFolder } from "../../files/opened";
import { realPath } from "../../files/realPath";
import { LeftOut, readRegularSync } from "../../files/regularFile";
import { statIfThere } from "../../files/statIfThere";
import { askGit } from "../../git/git";
import { commonFolder, journalName, type Replacing, readJournal, removeJournal, unfinishedName } from "./journal";
import { isLeftBeside, replaceFile } from "./replaceFile";
import { restore } from "./writeFiles";

/** Where it is looked for what was left behind: as far as may be read. */
type Where = Omit<Limits, "maxFileSize">;

/**
 * To be called before a command reads what it is about to change: folders, and files that are there or not. Looks into them,
 * into folders above them, where a command may have been called for more, and below; in none but those that may be read. Returns
 * whether all is as it should be; `complain` takes sentences about what was found.
 */
export async function finishInterrupted(
  paths: readonly string[],
  where: Where,
  complain: (message: string) => void,
): Promise<boolean> {
  const places = paths.map((path) => resolve(statIfThere(path)?.isDirectory() ? path : dirname(path)));
  const real = places.flatMap((place) => realPath(place) ?? []);
  const allowed = [...allowedFolders(where)];
  // A command for several folders wrote down what it did in the nearest one around them.
  if (!where.isStrict && new Set(real).size > 1) allowed.push(...aroundAll(real));
  const seen = new Set<string>();
  let isFine = true;
  for (const place of real) {
    for (const folder of foldersAround(place, complain)) {
      if (seen.has(folder) || !isPathWithin(folder, allowed)) continue;
      seen.add(folder);
      // There may be many, and others who wait.
      await setImmediate();
      if (!(await finishIn(folder, complain))) isFine = false;
    }
  }
  return isFine;
}

function aroundAll(folders: readonly string[]): readonly string[] {
  try {
    return [commonFolder(folders)];
  } catch {
    return [];
  }
}

function* foldersAround(folder: string, complain: (message: string) => void): Generator<string> {
  yield* foldersAbove("", folder);
  // Nothing is read in this way.
  yield* foldersBelow(folder, syncDisk({ roots: [folder], maxFileSize: 0 }, complain));
}

function* foldersBelow(folder: string, disk: SyncDisk): Generator<string> {
  for (const name of disk.list(folder).folders) {
    yield join(folder, name);
    yield* foldersBelow(join(folder, name), disk);
  }
}

async function finishIn(folder: string, complain: (message: string) => void): Promise<boolean> {
  try {
    const names = leftIn(folder);
    if (names.length === 0) return true;
    await expectUntracked(folder, names);
    inFolder(folder, (at) => {
      if (isOwn(join(at, journalName))) {
        const files = readJournal(join(at, journalName), folder);
        complain(finish(files));
        for (const other of new Set(files.map(({ path }) => dirname(path))))
          for (const name of leftBesideIn(other)) remove(other, name);
        removeJournal(join(folder, journalName));
      }
      for (const name of names) if (name !== journalName) remove(folder, name);
    });
    return true;
  } catch (error) {
    const journal = join(folder, journalName);
    complain(`${journal} is in the way: ${errorMessage(error)}. If no other command is running, remove it.`);
    return false;
  }
}

/** Names of what was left in a folder. */
function leftIn(folder: string): readonly string[] {
  return [journalName, unfinishedName, ...leftBesideIn(folder)].filter((name) => isOwn(join(folder, name)));
}

function leftBesideIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(isLeftBeside);
  } catch {
    // Folders above may be entered and not listed: nothing was written in them.
    return [];
  }
}

/** Throws for what Git has brought: whoever wrote that was not us. Its letters may be others, where those mean the same. */
async function expectUntracked(folder: string, names: readonly string[]): Promise<void> {
  const patterns = names.map((name) => `:(icase)${name}`);
  const limits = { timeout: 5_000, maxBuffer: 1_000_000 };
  const tracked = await askGit(folder, "ls-files", ["-z", "--", ...patterns], limits).catch(() => {
    if (foldersAbove("", folder).some((above) => existsSync(join(above, ".git"))))
      throw new LeftOut("it is in a repository, and Git does not say whether it is part of that");
    return "";
  });
  if (tracked !== "") throw new LeftOut("it is part of the repository, and so was not left behind here");
}

/** Completes the changes if nobody has touched the files since; a sentence about what it did. */
function finish(files: readonly Replacing[]): string {
  const start = "An earlier command was interrupted while it was writing. Its changes are";
  const touched = files.filter((file) => !isBetween(file));
  if (touched.length === 0) {
    for (const { path, after } of files)
      if (bytesOf(path)?.equals(Buffer.from(after)) !== true) replaceFile(path, Buffer.from(after));
    return `${start} completed now: ${files.map(({ path }) => path).join(", ")}.`;
  }
  for (const file of files) if (!touched.includes(file)) restore(file);
  const names = touched.map(({ path }) => path).join(", ");
  const back = files.filter((file) => !touched.includes(file)).map(({ path }) => path);
  return `${start} taken back${back.length > 0 ? ` in ${back.join(", ")}` : ""}, except in files that were changed or removed since: ${names}.`;
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

function remove(folder: string, name: string): void {
  inFolder(folder, (at) => isOwn(join(at, name)) && rmSync(join(at, name), { force: true }));
}
