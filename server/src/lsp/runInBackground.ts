// Work that no request waits for. Errors are logged.
import type { Log } from "./runtime";

/** Lets pending messages and timers run first. */
export function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs `action` to its end. Never throws and never rejects. */
export async function runInBackground(log: Log, action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    log(`A notification could not be sent to the editor. ${error instanceof Error ? error.stack : String(error)}`);
  }
}
