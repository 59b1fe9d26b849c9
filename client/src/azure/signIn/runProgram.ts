// Runs `az`. The folder it runs in is the system's own, so that no file of a project can take its place.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
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
    // The shell would say so in the words of the system's language alone.
    if (isWindows && !isOnPath(name)) {
      reject(Object.assign(new Error(`${name} is not there.`), { code: "ENOENT" }));
      return;
    }
    execFile(name, [...args], options, (error, stdout, stderr) => {
      if (error) reject(Object.assign(error, { stderr }));
      else resolve(stdout);
    });
  });

function isOnPath(name: string): boolean {
  const { PATH = "", PATHEXT = ".EXE;.CMD" } = process.env;
  const folders = PATH.split(delimiter).map((folder) => folder.replaceAll('"', ""));
  return folders.some((folder) => PATHEXT.split(";").some((ending) => existsSync(join(folder, name + ending))));
}
