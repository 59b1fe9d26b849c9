// Writes one file, which keeps its mode, its owner and its other names. All of that happens in its folder as it was opened.
import {
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { inFolder, isSame } from "../../files/opened";
import { regularOnly } from "../../files/regularFile";
import { isRunning } from "../../isRunning";

const besideStart = ".azureml-terraform-new-";

/** What is written beside a file, to be renamed: of each process its own, so that two at once do not take each other's. */
const besideName = `${besideStart}${process.pid}`;

/** Whether a name is that of what a process has written beside a file, and left behind: it runs no longer. */
export function isLeftBeside(name: string): boolean {
  const pid = name.startsWith(besideStart) ? name.slice(besideStart.length) : "";
  return /^\d{1,10}$/.test(pid) && !isRunning(Number(pid));
}

const { O_CREAT, O_EXCL, O_WRONLY } = constants;

/**
 * Whether a file can be replaced by another one without a visible difference: it has no other names, and its owner can
 * be kept.
 */
export function isReplaceable(stats: Stats | undefined): boolean {
  if (stats === undefined) return true;
  const user = process.getuid?.();
  const isOwn = user === undefined || user === 0 || user === stats.uid;
  return stats.nlink === 1 && isOwn && (process.getgroups?.().includes(stats.gid) ?? true);
}

class OwnerLost extends Error {}

/**
 * Writes `bytes` into the file at `path`, which is spelled as on its disk, and is not a link. `looked` is what was
 * seen of it before, undefined if it did not exist. Readers see either all of the old bytes or all of the new ones.
 * The exceptions are files with other names, or whose owner could not be kept: these are written into, which can be
 * interrupted in the middle. Throws the obstacle. Then the file is unchanged, unless it was written into.
 */
export function replaceFile(path: string, bytes: Buffer, ...looked: [Stats | undefined] | []): void {
  inFolder(dirname(path), (folder) => {
    const file = join(folder, basename(path));
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (looked.length > 0 && !isSame(looked[0], stats)) throw new Error("it was replaced in the meantime");
    if (!isReplaceable(stats) || !renameOver(file, bytes, stats)) writeInto(file, bytes, stats);
  });
}

/** False where that is not possible without changing whose file it is. */
function renameOver(path: string, bytes: Buffer, stats: Stats | undefined): boolean {
  const beside = join(dirname(path), besideName);
  rmSync(beside, { force: true });
  try {
    const file = openSync(beside, O_WRONLY | O_CREAT | O_EXCL | regularOnly, stats ? 0o600 : 0o666);
    try {
      writeAll(file, bytes);
      if (stats) {
        keepOwner(file, stats);
        fchmodSync(file, stats.mode & 0o7777);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameWithRetries(beside, path);
    return true;
  } catch (error) {
    rmSync(beside, { force: true });
    if (error instanceof OwnerLost) return false;
    throw error;
  }
}

/** Some disks of other computers let nobody give a file away. */
function keepOwner(file: number, { uid, gid }: Stats): void {
  const own = fstatSync(file);
  if (own.uid === uid && own.gid === gid) return;
  try {
    fchownSync(file, uid, gid);
  } catch {
    throw new OwnerLost();
  }
}

/** In front of what is there, which is cut off at the end, so that it can be told at any time how far that went. */
function writeInto(path: string, bytes: Buffer, stats: Stats | undefined): void {
  const file = openSync(path, O_WRONLY | regularOnly);
  try {
    if (!isSame(stats, fstatSync(file))) throw new Error("it was replaced in the meantime");
    writeAll(file, bytes);
    ftruncateSync(file, bytes.length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Writes all bytes to an open file, from its start. */
export function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
}

/**
 * On Windows, a file that another program reads, as editors and virus scanners do for a moment, cannot be replaced
 * until then.
 */
export function renameWithRetries(from: string, to: string, tries = 10): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (process.platform !== "win32" || tries === 0 || !["EPERM", "EACCES", "EBUSY"].includes(codeOf(error)))
      throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    renameWithRetries(from, to, tries - 1);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
