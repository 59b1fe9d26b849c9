/** Time that counts only while this process runs: a machine may sleep, and a process may be stopped, in the middle of anything. */

/** Between two looks no more than `most` milliseconds count. */
export function createAwakeClock(most: number) {
  let [last, elapsed] = [performance.now(), 0];
  return {
    /** Milliseconds awake since it was made, or begun anew. */
    look(): number {
      const now = performance.now();
      elapsed += Math.min(now - last, most);
      last = now;
      return elapsed;
    },
    beginAnew(): void {
      [last, elapsed] = [performance.now(), 0];
    },
  };
}

/** How often a long time is looked at. */
const usualStep = 250;

/** Calls back after so many milliseconds awake, unless what it returns is called before. */
export function afterAwake(milliseconds: number, isOver: () => void): () => void {
  const step = Math.max(1, Math.min(usualStep, milliseconds / 4));
  // A machine that does much else looks rarely, and is awake all the same.
  const clock = createAwakeClock(Math.max(2 * step, milliseconds / 10));
  const timer = setInterval(() => {
    if (clock.look() < milliseconds) return;
    clearInterval(timer);
    isOver();
  }, step);
  return () => clearInterval(timer);
}
