// Runs another program: its output is shown when it fails, or as it comes with `show`. Knows how npm is called on each system.
import { spawn } from "node:child_process";

/**
 * Resolves once the program has ended well; rejects with what it printed, and its `exitCode`. `apart` gives it a session of its own, which
 * is ended with this process.
 */
export function run(command, args, { cwd, env, show = false, apart = false } = {}) {
  // npm and its kind are .cmd files on Windows, which only the shell can start; it takes what is given apart at blanks.
  const shell = process.platform === "win32" && !command.endsWith(".exe");
  const given = shell ? args.map((arg) => (/[\s&()^]/.test(arg) ? `"${arg}"` : arg)) : args;
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      shell,
      detached: apart,
    });
    if (apart) endWithThis(child);
    let output = "";
    child.stdout?.on("data", (data) => (output += data));
    child.stderr?.on("data", (data) => (output += data));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(output);
      else {
        const said = `${output}\n"${command} ${args.join(" ")}" ended with exit code ${code}.`.trim();
        reject(Object.assign(new Error(said), { exitCode: code }));
      }
    });
  });
}

/** A session of its own is not told of what ends this one. */
function endWithThis(child) {
  const end = (signal) => {
    process.kill(-child.pid, signal);
    process.exit(1);
  };
  for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) {
    process.on(signal, end);
    child.on("close", () => process.off(signal, end));
  }
}
