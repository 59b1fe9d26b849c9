// What was learned of installed providers, kept in a folder that all windows share: a file for each package, which never changes.
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type LearnedFile, learnedForm, readHeader } from "../../catalog/index";
import { renameWithRetries, writeAll } from "../cli/writing/replaceFile";
import { fullAddress, type Release } from "./address";

/** The file of a package in the cache at `folder`. */
export function learnedPath(folder: string, { host, namespace, type, version }: Release, hash: string): string {
  // On Windows a colon is none in the name of a file, and a hash has slashes.
  const name = hash.replace(/^h1:/, "").replaceAll("/", "_").replaceAll("+", "-").replaceAll("=", "");
  return join(formFolder(folder), host.replace(":", "_"), namespace, type, version, `${name}.jsonl`);
}

function formFolder(folder: string): string {
  return join(folder, `form-${learnedForm}`);
}

/** What is known of the first of some packages that anything is known of; the same object as long as the file is the same. */
export function findLearned(folder: string, release: Release, hashes: readonly string[]): LearnedFile | undefined {
  for (const hash of hashes.filter((one) => one.startsWith("h1:"))) {
    const file = opened(learnedPath(folder, release, hash), release);
    if (file) return file;
  }
  return undefined;
}

/** Files that are open, by their path, size and time. */
const open = new Map<string, LearnedFile>();

function opened(path: string, release: Release): LearnedFile | undefined {
  const stats = attempt(() => statSync(path));
  if (!stats?.isFile()) return undefined;
  const key = `${stats.size} ${stats.mtimeMs} ${path}`;
  const file = open.get(key) ?? openLearned(path, release);
  if (file) open.set(key, file);
  return file;
}

/** Whether anything is known about a release, from any package. */
export function hasLearned(folder: string, release: Release): boolean {
  return namesIn(dirname(learnedPath(folder, release, ""))).some((name) => name.endsWith(".jsonl"));
}

/** More than a header has. */
const firstPart = 1 << 17;

/**
 * Opens a file of the cache: reads its header, and a type when it is needed. Undefined if it is not such a file, or of
 * another release.
 */
export function openLearned(path: string, release: Release): LearnedFile | undefined {
  const line = firstLine(path);
  const header = line && readHeader(line.toString("utf8"));
  if (!header || header.address !== fullAddress(release) || header.version !== release.version) return undefined;
  const behind = line.length + 1;
  // One that was cut off is none, so that it is learned again.
  const end = Math.max(0, ...header.index.map(([, , start, length]) => start + length));
  if ((attempt(() => statSync(path).size) ?? 0) < behind + end) return undefined;
  return { header, read: (start, length) => attempt(() => bytesAt(path, behind + start, length)?.toString("utf8")) };
}

function firstLine(path: string): Buffer | undefined {
  return attempt(() => {
    for (let size = firstPart; ; size *= 8) {
      const bytes = bytesAt(path, 0, size, true);
      const end = bytes?.indexOf("\n") ?? -1;
      if (bytes && end >= 0) return bytes.subarray(0, end);
      if (!bytes || bytes.length < size) return undefined;
    }
  });
}

/** So many bytes, or fewer where fewer will do. */
function bytesAt(path: string, from: number, length: number, isFewerEnough = false): Buffer | undefined {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    for (let part = -1; part !== 0 && read < length; read += part)
      part = readSync(file, bytes, read, length - read, from + read);
    return read === length || isFewerEnough ? bytes.subarray(0, read) : undefined;
  } finally {
    closeSync(file);
  }
}

/** How a file begins that is being written. */
const unfinished = ".new-";

/**
 * Puts a file into the cache, completely or not at all. Throws the obstacle. To be called by the holder of the cache's
 * lock.
 */
export function keepLearned(path: string, text: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  // Of somebody who was ended while writing.
  for (const name of namesIn(folder)) if (name.startsWith(unfinished)) rmSync(join(folder, name), { force: true });
  const beside = join(folder, `${unfinished}${process.pid}`);
  try {
    const file = openSync(beside, "w");
    try {
      writeAll(file, Buffer.from(text, "utf8"));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameWithRetries(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Forgets everything; returns of how many packages that was. */
export function forgetLearned(folder: string): number {
  const forms = namesIn(folder).filter((name) => /^form-\d+$/.test(name));
  const kept = keptReleases(folder);
  for (const form of forms) rmSync(join(folder, form), { recursive: true, force: true });
  return kept;
}

/** The number of packages in the cache. */
export function keptReleases(folder: string): number {
  const files = attempt(() => readdirSync(formFolder(folder), { recursive: true, encoding: "utf8" })) ?? [];
  return files.filter((file) => file.endsWith(".jsonl")).length;
}

/** Deletes files with an older form, which nobody reads any more. */
export function forgetOlderForms(folder: string): void {
  for (const name of namesIn(folder)) {
    const form = /^form-(\d+)$/.exec(name)?.[1];
    if (form !== undefined && Number(form) < learnedForm)
      attempt(() => rmSync(join(folder, name), { recursive: true, force: true }));
  }
}

function namesIn(folder: string): readonly string[] {
  return attempt(() => readdirSync(folder)) ?? [];
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
