// The process of Terraform: no shell, no input, and time to take back what it has made when somebody stops it.
import { spawn } from "node:child_process";
import type { CancellationToken } from "vscode";

/** Resolves when it has ended; `told` takes each line that it prints. */
export function runTerraform(
  program: string,
  folder: string,
  args: readonly string[],
  token: CancellationToken,
  told: (line: string) => void,
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
        for (const line of lines) told(line);
      });
      stream.on("end", () => {
        if (rest !== "") told(rest);
      });
    }
    child.on("error", reject);
    child.on("close", () => {
      cancelled.dispose();
      resolve();
    });
  });
}
