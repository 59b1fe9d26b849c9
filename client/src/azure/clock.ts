// The real clock.
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "./host";

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    await wait(milliseconds, undefined, signal ? { signal } : {});
  },
};
