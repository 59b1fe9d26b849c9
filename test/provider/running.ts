import { existsSync, readFileSync } from "node:fs";

/** The processes that a described provider has noted in its diary. */
export function startedIn(diary: string): readonly number[] {
  return (existsSync(diary) ? (readFileSync(diary, "utf8").match(/\d+/g) ?? []) : []).map(Number);
}

/** Whether a process runs: not one that has ended and of which nobody has taken note yet. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== "linux" || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}
