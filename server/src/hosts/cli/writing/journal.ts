// What a command is about to write into several files: it is in one of its own until all of them are written, so that a
// command that is interrupted can be completed or taken back.

import { closeSync, constants, fsyncSync, lstatSync, openSync, rmSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { isBackendFile, isTestFile } from "../../../model/index";
import { isObject, jsonIn } from "../../../text/index";
import { isModuleFile, isProgramFile, isValuesFile } from "../../files/fileKinds";
import { isPathWithin } from "../../files/limits";
import { inFolder } from "../../files/opened";
import { realPath } from "../../files/realPath";
import { LeftOut, readRegularSync, regularOnly } from "../../files/regularFile";
import { isRunning } from "../../isRunning";
import { Baseline } from "../check/baseline";
import { renameWithRetries, writeAll } from "./replaceFile";

/** The file name of the journal, in the folder that contains all changed files. */
export const journalName = ".azureml-terraform-journal";
/** What it is called until all of it is there: nothing has been written then. */
export const unfinishedName = `${journalName}-new`;

/** A file, not a link, with its present content, or null if it does not exist, and its new content. */
export interface Replacing {
  readonly path: string;
  readonly before: string | null;
  readonly after: string;
}

/** In bytes: what people write by hand is far smaller. */
const most = 256_000_000;

/** Two commands at once would take each other for interrupted; one that takes longer than this, in milliseconds, was. */
const longest = 60_000;

/** Writes the journal, in one of the folders `within` where such are given; returns its path. Throws where it cannot be written, or there is one. */
export function writeJournal(files: readonly Replacing[], within?: readonly string[]): string {
  const folder = commonFolder(files.map(({ path }) => dirname(path)));
  if (within && !isPathWithin(folder, within))
    throw new Error(`what they have in common, ${folder}, is not among the folders that may be written`);
  return inFolder(folder, (at) => {
    if (lstatSync(join(at, journalName), { throwIfNoEntry: false }))
      throw new Error(`${join(folder, journalName)} is there: another command is writing, or was interrupted`);
    const entries = files.map(({ path, before, after }) => ({
      path: relative(folder, path).split(sep).join("/"),
      before,
      after,
    }));
    const unfinished = join(at, unfinishedName);
    const { O_CREAT, O_EXCL, O_WRONLY } = constants;
    const file = openSync(unfinished, O_WRONLY | O_CREAT | O_EXCL | regularOnly, 0o600);
    try {
      try {
        writeAll(file, Buffer.from(JSON.stringify({ version: 1, pid: process.pid, files: entries })));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameWithRetries(unfinished, join(at, journalName));
      flush(at);
      return join(folder, journalName);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
  });
}

/** Removes a journal after its files are complete. */
export function removeJournal(path: string): void {
  inFolder(dirname(path), (folder) => rmSync(join(folder, journalName), { force: true }));
}

/**
 * The files of a journal that is there, in `folder` as the disk names it, at `path`. Throws an error with a sentence about one that was not written by
 * us, or that another command is at work with: a journal may be part of a repository as well as any other file, and must not
 * make us write what we never write, nor elsewhere.
 */
export function readJournal(path: string, folder: string): readonly Replacing[] {
  const { mtimeMs } = lstatSync(path);
  const value = jsonIn(readRegularSync(path, most).toString("utf8"));
  if (!isObject(value) || value.version !== 1 || !Array.isArray(value.files)) throw new LeftOut("it is not a journal");
  if (isOther(value.pid) && isRunning(value.pid) && Date.now() - mtimeMs < longest)
    throw new LeftOut("another command is writing");
  return value.files.map((entry: unknown) => {
    const { path: name, before, after } = isObject(entry) ? entry : {};
    if (typeof name !== "string" || typeof after !== "string" || !(before === null || typeof before === "string"))
      throw new LeftOut("it is not a journal");
    const file = { path: join(folder, name), before, after };
    if (!isOurs(name, file) || !isBelow(folder, file.path)) throw new LeftOut(`${name} is not a file of ours`);
    return file;
  });
}

/** Only files that people write themselves and that are not run by anything else: hidden ones are others' settings. */
function isOurs(name: string, { before, after }: Replacing): boolean {
  const parts = name.split("/");
  if (isAbsolute(name) || name.includes("\\") || parts.some((part) => part === "" || part === "..")) return false;
  if ([before ?? "[]", after].every((text) => Baseline.read("", text))) return true;
  const last = parts.at(-1) ?? "";
  const isHidden = parts.some((part) => part.startsWith(".") || part === "node_modules");
  const kinds = [isModuleFile, isValuesFile, isTestFile, isBackendFile, isProgramFile];
  return !isHidden && kinds.some((isSuch) => isSuch(last));
}

/** Whether nothing on the way there is a link. */
function isBelow(folder: string, path: string): boolean {
  const above = dirname(path);
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
  return realPath(above) === above && (above === folder || above.startsWith(join(folder, sep))) && !isLink;
}

/** Whether it is the number of a process other than this one. */
function isOther(pid: unknown): pid is number {
  return typeof pid === "number" && Number.isSafeInteger(pid) && pid > 0 && pid !== process.pid;
}

/** The nearest folder around them all. Throws if there is no such folder. */
export function commonFolder(folders: readonly string[]): string {
  const [first = "", ...others] = folders;
  let folder = first;
  while (others.some((other) => other !== folder && !other.startsWith(join(folder, sep)))) {
    if (dirname(folder) === folder) throw new Error(`${first} and ${others.at(-1)} have no folder in common`);
    folder = dirname(folder);
  }
  return folder;
}

/** Has the names in a folder written to the disk, where that can be asked for. */
function flush(folder: string): void {
  try {
    const file = openSync(folder, constants.O_RDONLY);
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // Windows does it by itself.
  }
}
