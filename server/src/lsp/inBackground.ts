// Work that no request waits for: what goes wrong in it is logged and ends nothing.
import type { Log } from "./runtime";

/** Lets whatever waits have its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs `action` to its end. Never throws and never rejects. */
export async function inBackground(log: Log, action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (error) {
    log(`The editor could not be told something. ${error instanceof Error ? error.stack : String(error)}`);
  }
}
