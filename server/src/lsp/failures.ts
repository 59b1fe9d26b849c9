// What of ours has failed: logged, and counted for whoever wonders why something is missing.
import type { Log } from "./runtime";

/** What has failed since the server has started. */
export interface Failures {
  /** Notes that a part of us has failed, which is left out of the answer. */
  failed(part: string, error: unknown): void;
  /** How often, by part. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What fails for a text does so with each key that is pressed in it. */
const mostLogged = 10;

/** Creates the counts of failures, all zero. */
export function createFailures(log: Log): Failures {
  const counts = new Map<string, number>();
  return {
    counts,
    failed(part, error) {
      const count = (counts.get(part) ?? 0) + 1;
      counts.set(part, count);
      if (count > mostLogged) return;
      const reason = error instanceof Error ? error.stack : String(error);
      const last = count === mostLogged ? " Further failures are only counted: the Doctor shows the number." : "";
      log(`The ${part} failed: what it would have answered is missing.${last} ${reason}`);
    },
  };
}
