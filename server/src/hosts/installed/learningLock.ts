// Whoever learns holds a lock, so that of two windows that learn at once one waits, and finds what it was waiting for.
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createAwakeClock } from "../awake";
import { isRunning } from "../isRunning";

/** How the lock is held and waited for, in milliseconds. */
export interface LockTimes {
  /** How often whoever holds it says so. */
  readonly beat: number;
  /** How often it is asked for. */
  readonly poll: number;
  /** After so long without a sign of whoever holds it, it is taken away. Counted while we run: a machine may sleep. */
  readonly silence: number;
}

const usual: LockTimes = { beat: 2_000, poll: 300, silence: 20_000 };

interface LockOptions {
  /** Is told once when somebody else holds it. */
  readonly onWait?: () => void;
  readonly times?: LockTimes;
}

/** Takes the lock of a folder, waiting for it as long as it takes; returns what gives it back. */
export async function takeLock(folder: string, { onWait, times = usual }: LockOptions = {}): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "learning.lock");
  const holder = createHolderWatch(path, times);
  for (let turn = 0; !tryLock(path); turn++) {
    if (turn === 0) onWait?.();
    if (holder.isGone()) rmSync(path, { force: true });
    else await wait(times.poll);
  }
  const beating = setInterval(() => beat(path), times.beat).unref();
  return () => {
    clearInterval(beating);
    if (readHolder(path) === process.pid) rmSync(path, { force: true });
  };
}

function tryLock(path: string): boolean {
  try {
    const file = openSync(path, "wx");
    try {
      writeSync(file, String(process.pid));
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Gone is who does not run, and who has not said anything for a while: its number may be another program's by now. */
function createHolderWatch(path: string, { poll, silence }: LockTimes) {
  let last: number | undefined;
  const clock = createAwakeClock(Math.max(2 * poll, silence / 10));
  return {
    isGone(): boolean {
      const stamp = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      if (stamp === undefined || stamp !== last) {
        last = stamp;
        clock.beginAnew();
      }
      const pid = readHolder(path);
      const isEnded = pid !== undefined && !isRunning(pid);
      return isEnded || clock.look() > silence;
    },
  };
}

function readHolder(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function beat(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Somebody took it away; what is written then is whole all the same.
  }
}
