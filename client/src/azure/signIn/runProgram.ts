// Runs `az`. The folder it runs in is the system's own, so that no file of a project can take its place.
import { execFile } from "node:child_process";
import type { RunProgram } from "../host";

const isWindows = process.platform === "win32";

export const runProgram: RunProgram = (name, args, { timeout, signal }) =>
  new Promise((resolve, reject) => {
    const options = {
      cwd: isWindows ? (process.env.SystemRoot ?? "C:\\Windows") : "/bin",
      // A script (.cmd) is started by a shell only; what it is given has been checked by then.
      shell: isWindows,
      windowsHide: true,
      encoding: "utf8" as const,
      maxBuffer: 1_000_000,
      timeout,
      ...(signal ? { signal } : {}),
    };
    execFile(name, [...args], options, (error, stdout, stderr) => {
      if (error) reject(Object.assign(error, { stderr }));
      else resolve(stdout);
    });
  });
