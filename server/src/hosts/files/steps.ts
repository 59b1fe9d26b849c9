// What is done with files is written once, for those who wait for it (the command line, which has nothing else to do) and those who must not (the
// language server, in which somebody types).

/** Something that can be done at once, or without keeping anybody waiting. */
interface Step {
  now(): unknown;
  later(): Promise<unknown>;
}

/** A computation in steps that can run at once or in turns. */
export type Steps<T> = Generator<Step, T, unknown>;

/** One step: `yield*` gives its result. */
export function* step<T>(now: () => T, later: () => Promise<T>): Steps<T> {
  return (yield { now, later }) as T;
}

/** Runs all steps synchronously. */
export function atOnce<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (!next.done) {
    let value: unknown;
    try {
      value = next.value.now();
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(value);
  }
  return next.value;
}

/** Runs the steps asynchronously, one after the other. */
export async function inTurn<T>(steps: Steps<T>): Promise<T> {
  let next = steps.next();
  while (!next.done) {
    let value: unknown;
    try {
      value = await next.value.later();
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(value);
  }
  return next.value;
}

/** `find` with a cache by key. Undefined results are not kept. Concurrent calls for a key share one search. */
export function remembered<T>(find: (key: string) => Steps<T>): (key: string) => Steps<T> {
  const known = new Map<string, T>();
  const looking = new Map<string, Promise<T>>();
  const keep = (key: string, value: T): T => {
    if (value !== undefined) known.set(key, value);
    return value;
  };
  return function* (key) {
    const found = known.get(key);
    if (found !== undefined) return found;
    return yield* step(
      () => keep(key, atOnce(find(key))),
      () => {
        const running =
          looking.get(key) ??
          inTurn(find(key))
            .then((value) => keep(key, value))
            .finally(() => looking.delete(key));
        looking.set(key, running);
        return running;
      },
    );
  };
}
