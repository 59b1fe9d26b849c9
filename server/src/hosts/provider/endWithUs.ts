import type { ChildProcess } from "node:child_process";

const running = new Set<ChildProcess>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Ends a process when this one ends: plugins take no notice of a Ctrl-C, and would stay. */
export function endWithUs(child: ChildProcess): void {
  if (running.size === 0) {
    process.on("exit", endAll);
    for (const signal of signals) process.on(signal, onSignal);
  }
  running.add(child);
  // What cannot be started is closed as well, but never exits.
  child.once("close", () => {
    running.delete(child);
    if (running.size === 0) stopListening();
  });
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
