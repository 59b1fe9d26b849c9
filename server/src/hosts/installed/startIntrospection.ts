// The introspection (introspectionProcess.ts) as a child of this process.
import { type ChildProcess, fork } from "node:child_process";
import { programFile } from "../programFile";
import { shortEnvironment } from "../provider/shortEnvironment";
import { waitedFor } from "./introspectionMessages";

/**
 * Starts the process for a task of `introspectionMessages`. It has a lower priority, unless people wait for it
 * (`isWaitedFor`).
 */
export function startIntrospection(task: string, isWaitedFor = false): ChildProcess {
  return fork(programFile("introspection.js"), [task, ...(isWaitedFor ? [waitedFor] : [])], {
    // Without our own Node options: with --inspect both processes would want one port.
    execArgv: [],
    env: shortEnvironment(),
    stdio: "ignore",
    serialization: "advanced",
  });
}
