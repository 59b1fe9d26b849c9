// Many small messages as few large ones: a checkout or a `terraform init` tells of each file by itself.

/**
 * A function that hands on all that came since the last time, and only once that has been dealt with. It resolves when
 * what it was given has been, and fails as that does.
 */
export function inBatches<T>(handle: (items: readonly T[]) => Promise<void>): (items: readonly T[]) => Promise<void> {
  let waiting: T[] = [];
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;

  async function handleNext(): Promise<void> {
    // Messages that have arrived already are part of it; what went wrong before was told to those who asked for it.
    await Promise.all([running.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 0))]);
    const batch = waiting;
    waiting = [];
    next = undefined;
    running = handle(batch);
    await running;
  }

  return (items) => {
    waiting.push(...items);
    next ??= handleNext();
    return next;
  };
}
