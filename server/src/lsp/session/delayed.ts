/** Actions that wait, one for each key. */
interface Delayed {
  /** Runs an action after a while, in the place of the one that waits for the same key. */
  schedule(key: string, action: () => void): void;
  cancel(key: string): void;
}

/** @param delay how long to wait, in milliseconds. */
export function createDelayed(delay: number): Delayed {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function cancel(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
  }

  return {
    cancel,
    schedule(key, action) {
      cancel(key);
      const timer = setTimeout(() => {
        timers.delete(key);
        action();
      }, delay);
      timers.set(key, timer);
      // It must not keep a server alive that has nothing else to do. Browsers have numbers here.
      if (typeof timer === "object") timer.unref();
    },
  };
}
