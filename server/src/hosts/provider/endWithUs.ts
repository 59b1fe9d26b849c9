import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";

/** What goes with this process. */
interface Held {
  readonly child?: ChildProcess;
  readonly folder: string;
}

const held = new Set<Held>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Ends a process with its group when this one ends, even if it is killed: plugins take no notice of a Ctrl-C, and would stay. Its
 * folder goes with it.
 */
export function endWithUs(child: ChildProcess, folder: string): void {
  // What cannot be started is closed as well, but never exits.
  child.once("close", hold({ child, folder }));
}

/** Removes a folder when this process ends, even if it is killed, or when the function that it gives is called. */
export function removeWithUs(folder: string): () => void {
  return hold({ folder });
}

function hold(one: Held): () => void {
  if (held.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, onSignal);
  }
  held.add(one);
  const endGuard = guard(one);
  return () => {
    if (!held.delete(one)) return;
    endGuard();
    removed(one.folder);
    if (held.size === 0) stopListening();
  };
}

/** Ends a process that leads a group, with all of that. */
export function endGroup(child: ChildProcess): void {
  // On Windows there are no groups; what runs there ends when nobody writes to it any more.
  if (process.platform === "win32") child.stdin?.destroy();
  else if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
}

function removed(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Windows keeps what is still open.
  }
}

/** What is killed can end nothing any more, so a shell waits for that: then the pipe that only we hold closes. Windows has no such shell. */
function guard({ child, folder }: Held): () => void {
  if (process.platform === "win32" || (child && child.pid === undefined)) return () => undefined;
  const waiting = 'while read -r line; do :; done; if [ -n "$2" ]; then kill -9 -- "-$2"; fi; rm -rf -- "$1"';
  const shell = spawn("/bin/sh", ["-c", waiting, "sh", folder, String(child?.pid ?? "")], {
    stdio: ["pipe", "ignore", "ignore"],
    env: {},
    cwd: "/",
    // A Ctrl-C is for us, not for it.
    detached: true,
  });
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  return () => shell.kill("SIGKILL");
}

function endAll(): void {
  for (const { child, folder } of held) {
    if (child) endGroup(child);
    removed(folder);
  }
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
