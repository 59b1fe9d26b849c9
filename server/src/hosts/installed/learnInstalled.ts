// Starts the introspection (introspectionProcess.ts), and ends it when nobody waits for it any more.
import type { ChildProcess } from "node:child_process";
import { edited, isProgress, toLearn } from "./introspectionMessages";
import type { LearnOutcome, LearnProgress, LearnRequest } from "./learnPackage";
import { startIntrospection } from "./startIntrospection";

export type { LearnOutcome, LearnProgress, LearnRequest } from "./learnPackage";

/** Options of learning: progress and cancellation. */
export interface LearnOptions {
  readonly onProgress?: (progress: LearnProgress) => void;
  readonly signal?: AbortSignal | undefined;
  /** Whether people wait for it and do nothing else, as at a command line. */
  readonly isWaitedFor?: boolean;
}

const processes = new Set<ChildProcess>();

/** To be called with each edit: learning pauses until nobody types, so that typing does not wait. */
export function restFromLearning(): void {
  // One that has just ended does not hear it.
  for (const introspection of processes) if (introspection.connected) introspection.send(edited, () => {});
}

/** Learns one package in a process of its own. Never rejects; undefined once the signal is aborted: nothing is kept then. */
export function learnInstalled(
  request: LearnRequest,
  { onProgress, signal, isWaitedFor }: LearnOptions = {},
): Promise<LearnOutcome | undefined> {
  if (signal?.aborted) return Promise.resolve(undefined);
  const child = startIntrospection(toLearn, isWaitedFor);
  processes.add(child);
  return new Promise((resolve) => {
    const settle = (outcome: LearnOutcome | undefined) => {
      processes.delete(child);
      signal?.removeEventListener("abort", cancel);
      if (child.connected) child.disconnect();
      resolve(outcome);
    };
    const cancel = () => settle(undefined);
    const ended = (why: string) => settle({ kind: "failed", reason: `The introspection has ended: ${why}.` });
    signal?.addEventListener("abort", cancel);
    child.on("message", (message: LearnProgress | LearnOutcome) => {
      if (isProgress(message)) onProgress?.(message);
      else settle(message);
    });
    child.once("error", (error) => ended(error.message));
    child.once("exit", (code, by) => ended(by ?? `its exit code is ${code}`));
    child.send(request);
  });
}
