import { type ChildProcess, spawn } from "node:child_process";

const running = new Set<ChildProcess>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ends a process when this one ends, even if it is killed: plugins take no notice of a Ctrl-C, and would stay. */
export function endWithUs(child: ChildProcess): void {
  if (running.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, onSignal);
  }
  running.add(child);
  guard(child);
  // What cannot be started is closed as well, but never exits.
  child.once("close", () => {
    running.delete(child);
    if (running.size === 0) stopListening();
  });
}

/**
 * What is killed can end nothing any more, so a shell waits for that: then the pipe that only we hold closes. Windows has no such shell,
 * and there a provider whose asker is killed stays until it is ended.
 */
function guard(child: ChildProcess): void {
  if (process.platform === "win32" || child.pid === undefined) return;
  const shell = spawn("/bin/sh", ["-c", 'while read -r line; do :; done; kill -9 "$1"', "sh", String(child.pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    env: {},
    cwd: "/",
    // A Ctrl-C is for us, not for it.
    detached: true,
  });
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  child.once("exit", () => shell.kill("SIGKILL"));
}

function endAll(): void {
  for (const child of running) child.kill("SIGKILL");
}

/** Whoever listens to a signal keeps it from ending us, so it is sent again where nobody else does. */
function onSignal(signal: NodeJS.Signals): void {
  endAll();
  stopListening();
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function stopListening(): void {
  process.off("exit", endAll);
  for (const signal of signals) process.off(signal, onSignal);
}
