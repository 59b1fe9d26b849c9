// Writes a file so that whoever reads it sees all of the old text or all of the new one.
import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Writes beside the file and renames; a link keeps pointing where it does, and the file keeps its mode. */
export function replaceFile(path: string, text: string): void {
  const target = existsSync(path) ? realpathSync(path) : path;
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, text);
    if (existsSync(target)) chmodSync(beside, statSync(target).mode);
    rename(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** On Windows a file that somebody reads, as editors and virus scanners do for a moment, cannot be replaced until then. */
function rename(from: string, to: string, tries = 10): void {
  try {
    renameSync(from, to);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (process.platform !== "win32" || tries === 0 || !["EPERM", "EACCES", "EBUSY"].includes(code)) throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    rename(from, to, tries - 1);
  }
}
