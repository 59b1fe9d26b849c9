// Which files `check` reads: those that hold Terraform or may be programs, of the folders that it was given and all
// below them.
import { basename, dirname, join, resolve } from "node:path";
import { isTestFile } from "../../../model/index";
import { isFolderFile, isModuleFile, isProgramFile } from "../../files/fileKinds";
import type { SyncDisk } from "../../files/localDisk";
import { statIfThere } from "../../files/statIfThere";

/** A folder whose files are read as a module; only findings in `files` are wanted. Paths are absolute. */
export interface CheckedFolder {
  readonly folder: string;
  /** Every file of the module. */
  readonly all: readonly string[];
  readonly files: ReadonlySet<string>;
  /** What may be programs, each a module of its own. */
  readonly programs: readonly string[];
  /** Whether the file is named to be written into: then a program counts whatever it holds. */
  readonly isTarget?: boolean;
}

/** Each folder once for each path that leads to it, in the order of the paths, and each file of it once; `missing` takes what is not there. */
export function* checkedFiles(
  paths: readonly string[],
  disk: SyncDisk,
  missing: (path: string) => void,
): Generator<CheckedFolder> {
  for (const folder of lookedThrough(paths, disk, missing))
    if (folder.all.length + folder.programs.length > 0) yield folder;
}

/**
 * The same, with other folders in between, so that a caller that takes one after the other can stop in a large tree of
 * such folders.
 */
export function* lookedThrough(
  paths: readonly string[],
  disk: SyncDisk,
  missing: (path: string) => void,
): Generator<CheckedFolder> {
  const seen = new Set<string>();
  const listed = new Set<string>();
  for (const path of paths) {
    const at = resolve(path);
    const stats = statIfThere(at);
    if (!stats) missing(path);
    else if (stats.isDirectory()) {
      for (const one of testsIn(at, disk, seen)) yield notListed(one, listed);
      for (const one of foldersBelow(at, disk, seen)) yield notListed(one, listed);
    } else if (!listed.has(at)) yield notListed(checkedFile(at, disk), listed);
  }
}

/** Without files that were wanted before: somebody may name a file and its folder. */
function notListed(checked: CheckedFolder, listed: Set<string>): CheckedFolder {
  const files = [...checked.files].filter((path) => !listed.has(path));
  const programs = checked.programs.filter((path) => !listed.has(path));
  for (const path of [...files, ...programs]) listed.add(path);
  return { ...checked, files: new Set(files), programs };
}

/** The tests in a folder that is given by itself, with the module above, which they test. */
function* testsIn(folder: string, disk: SyncDisk, seen: ReadonlySet<string>): Generator<CheckedFolder> {
  const module = testedBy(folder, disk);
  if (module === undefined || seen.has(module) || seen.has(folder)) return;
  const tests = tested(disk.list(folder).files, folder);
  if (tests.length > 0) yield { folder: module, all: filesOf(module, disk), files: new Set(tests), programs: [] };
}

function* foldersBelow(folder: string, disk: SyncDisk, seen: Set<string>): Generator<CheckedFolder> {
  if (seen.has(folder)) return;
  seen.add(folder);
  const { files, folders } = disk.list(folder);
  const all = filesOf(folder, disk);
  const programs = programsIn(files).map((name) => join(folder, name));
  const isListed = (path: string) => dirname(path) !== folder && seen.has(dirname(path));
  yield { folder, all, files: new Set(all.filter((path) => !isListed(path))), programs };
  for (const name of folders) yield* foldersBelow(join(folder, name), disk, seen);
}

/** One file, with what counts for it. */
export function checkedFile(path: string, disk: SyncDisk): CheckedFolder {
  const folder = dirname(path);
  const { files } = disk.list(folder);
  const file = join(folder, spelled(basename(path), files));
  if (isProgramFile(file)) return { folder, all: [], files: new Set(), programs: [file] };
  const module = (isTestFile(file) ? testedBy(folder, disk) : undefined) ?? folder;
  return { folder: module, all: filesOf(module, disk), files: new Set([file]), programs: [] };
}

/** The name of a file that is there as its folder has it: Windows and macOS find it by others too. */
function spelled(name: string, files: readonly string[]): string {
  const plain = (one: string) => one.normalize("NFC").toLowerCase();
  return files.includes(name) ? name : (files.find((one) => plain(one) === plain(name)) ?? name);
}

/** The files that are read with a module: those of its folder, and the tests in `tests` below it, which are not that folder's own. */
function filesOf(folder: string, disk: SyncDisk): readonly string[] {
  const { files, folders } = disk.list(folder);
  const own = paths(files, folder, isFolderFile);
  const tests = testedBy(folder, disk) === undefined ? tested(files, folder) : [];
  const below = join(folder, "tests");
  const isTested = files.some(isModuleFile) && folders.includes("tests");
  return [...own, ...tests, ...(isTested ? tested(disk.list(below).files, below) : [])];
}

/** The folder of the module that tests in a folder are for, where that is the one above. */
function testedBy(folder: string, disk: SyncDisk): string | undefined {
  const above = dirname(folder);
  return basename(folder) === "tests" && disk.list(above).files.some(isModuleFile) ? above : undefined;
}

function tested(names: readonly string[], folder: string): readonly string[] {
  return paths(names, folder, (name) => isTestFile(name) && !/^[.#]/.test(name));
}

function paths(names: readonly string[], folder: string, wanted: (name: string) => boolean): readonly string[] {
  return names.filter(wanted).map((name) => join(folder, name));
}

/** Names of programs, without those that a compiler has put beside what they were made from. */
export function programsIn(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  return names.filter((name) => isProgramFile(name) && (!name.endsWith("js") || !all.has(name.replace(/js$/, "ts"))));
}
