import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { median } from "../stats";

const runs = 5;

/** Writes what the process has taken, in microseconds, behind all that it prints. */
const telling =
  'process.on("exit",()=>{const{user,system}=process.cpuUsage();require("fs").writeSync(1,"\\n"+(user+system))})';

/** What a command takes of processors for a folder, in milliseconds: that of the middle of some runs. */
export function cpuOf(folder: string, ...command: readonly string[]): number {
  const preload = join(mkdtempSync(join(tmpdir(), "azureml-terraform-bench-")), "telling.cjs");
  writeFileSync(preload, telling);
  const args = ["--require", preload, "dist/cli.js", ...command, resolve(folder)];
  const times = Array.from({ length: runs }, () => {
    const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 2 ** 30 });
    return Number(stdout.slice(stdout.lastIndexOf("\n") + 1)) / 1000;
  });
  rmSync(join(preload, ".."), { recursive: true });
  return median(times);
}
