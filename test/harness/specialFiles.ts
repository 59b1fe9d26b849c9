// Files that are none: pipes that nobody writes into, devices that never end, links that lead out.
import { execFileSync } from "node:child_process";
import { symlinkSync, truncateSync, writeFileSync } from "node:fs";

/** Why tests of them do not run here; false where they do. */
export const withoutSpecialFiles: string | false =
  process.platform === "win32" && "Windows has neither pipes among files, nor links that everybody may make";

/** Whoever opens it waits until somebody writes into it, which nobody does. */
export function pipe(path: string): void {
  execFileSync("mkfifo", [path]);
}

/** What is read from it never ends. */
export function endless(path: string): void {
  symlinkSync("/dev/zero", path);
}

/** The variables of the process that reads it, where there is such a file; else what is as secret. */
export function environment(path: string): void {
  symlinkSync(process.platform === "linux" ? "/proc/self/environ" : "/etc/passwd", path);
}

/** A file of so many bytes, which take no place. */
export function large(path: string, bytes: number): void {
  writeFileSync(path, "");
  truncateSync(path, bytes);
}
