// The program that runs tests: Terraform, or OpenTofu for its own files and where there is no Terraform. It has no shell and no input, and time
// to take back what it has made when its run is stopped.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import type { CancellationToken } from "vscode";

/** The path of the program for a file; undefined where none is installed. Folders are those of the person's own PATH alone. */
export function programFor(file: string): string | undefined {
  const names = file.endsWith(".tofutest.hcl") ? ["tofu"] : ["terraform", "tofu"];
  for (const name of names) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function onPath(name: string): string | undefined {
  const ending = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(delimiter).map((folder) => folder.replaceAll('"', ""));
  // A folder that is not absolute would be one of the project.
  return folders
    .filter(isAbsolute)
    .map((folder) => join(folder, name + ending))
    .find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Resolves when it has ended; `onLine` takes each line that it prints. */
export function runTerraform(
  program: string,
  folder: string,
  args: readonly string[],
  token: CancellationToken,
  onLine: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], {
      cwd: folder,
      env: { ...process.env, TF_IN_AUTOMATION: "1", TF_INPUT: "0" },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    // Once interrupted, Terraform destroys what the tests have made, and ends then.
    const cancelled = token.onCancellationRequested(() => child.kill("SIGINT"));
    for (const stream of [child.stdout, child.stderr]) {
      let rest = "";
      stream.setEncoding("utf8").on("data", (text: string) => {
        const lines = (rest + text).split(/\r?\n/);
        rest = lines.pop() ?? "";
        for (const line of lines) onLine(line);
      });
      stream.on("end", () => {
        if (rest !== "") onLine(rest);
      });
    }
    child.on("error", reject);
    child.on("close", () => {
      cancelled.dispose();
      resolve();
    });
  });
}
