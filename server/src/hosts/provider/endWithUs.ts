// What must not outlive this process, however that ends: folders, and processes that work in them.
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A folder that is removed when this process ends, even if it is killed. */
export interface HeldFolder {
  readonly folder: string;
  /** Ends a process that leads a group, with all of that, when this process ends: plugins take no notice of a Ctrl-C, and would stay. When it has ended, the folder is removed. */
  endWithUs(child: ChildProcess): void;
  remove(): void;
}

interface Held {
  readonly folder: string;
  child?: ChildProcess;
}

/** What waits for this process to end. */
interface Guard {
  /** Has it end a group of processes as well. */
  ends(group: number): void;
  stop(): void;
}

const held = new Set<Held>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Makes a folder in another one, with a name that begins so and that nobody can guess. Only this user can read it.
 * Throws if it cannot be made. It is registered for removal before it exists, because a process may be killed at any
 * moment.
 */
export function holdFolder(within: string, prefix: string): HeldFolder {
  const folder = join(within, `${prefix}${randomBytes(6).toString("hex")}`);
  const one: Held = { folder };
  if (held.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, onSignal);
  }
  held.add(one);
  const guard = guardOf(folder);
  const letGo = () => {
    if (!held.delete(one)) return false;
    guard.stop();
    if (held.size === 0) stopListening();
    return true;
  };
  const remove = () => {
    if (letGo()) removed(folder);
  };
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Whatever is there is not ours.
    letGo();
    throw error;
  }
  return {
    folder,
    endWithUs(child) {
      one.child = child;
      if (child.pid !== undefined) guard.ends(child.pid);
      // What cannot be started is closed as well, but never exits.
      child.once("close", remove);
    },
    remove,
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
function guardOf(folder: string): Guard {
  if (process.platform === "win32") return { ends: () => undefined, stop: () => undefined };
  const waiting =
    'while read -r line; do group=$line; done; if [ -n "$group" ]; then kill -9 -- "-$group"; fi; rm -rf -- "$1"';
  const shell = spawn("/bin/sh", ["-c", waiting, "sh", folder], {
    stdio: ["pipe", "ignore", "ignore"],
    env: {},
    cwd: "/",
    // A Ctrl-C is for us, not for it.
    detached: true,
  });
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  return { ends: (group) => void shell.stdin.write(`${group}\n`), stop: () => void shell.kill("SIGKILL") };
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
