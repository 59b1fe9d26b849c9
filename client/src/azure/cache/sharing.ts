// Shares one request among all callers that want the same at the same time. It is aborted when the last of them has canceled.

interface Shared {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  waiting: number;
}

export class Sharing {
  private readonly running = new Map<string, Shared>();

  /** Starts `work` for `key` unless it is running. Rejects for a caller whose `signal` aborts, while the others go on waiting. */
  async share<T>(key: string, signal: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    const shared = this.running.get(key) ?? this.start(key, work);
    shared.waiting++;
    let leave = () => {};
    try {
      if (!signal) return (await shared.promise) as T;
      const gone = new Promise<never>((_, reject) => {
        leave = () => reject(signal.reason);
        signal.addEventListener("abort", leave);
      });
      return (await Promise.race([shared.promise, gone])) as T;
    } finally {
      signal?.removeEventListener("abort", leave);
      shared.waiting--;
      if (shared.waiting === 0) {
        shared.controller.abort();
        if (this.running.get(key) === shared) this.running.delete(key);
      }
    }
  }

  has(key: string): boolean {
    return this.running.has(key);
  }

  /** The next caller starts a new request; those that are waiting go on waiting. */
  forget(): void {
    this.running.clear();
  }

  dispose(): void {
    for (const { controller } of this.running.values()) controller.abort();
    this.running.clear();
  }

  private start(key: string, work: (signal: AbortSignal) => Promise<unknown>): Shared {
    const controller = new AbortController();
    const promise = work(controller.signal);
    const shared: Shared = { promise, controller, waiting: 0 };
    this.running.set(key, shared);
    const end = () => {
      if (this.running.get(key) === shared) this.running.delete(key);
    };
    promise.then(end, end);
    return shared;
  }
}
