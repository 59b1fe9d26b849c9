import { input, memoNamed } from "./memo";

/** A tracked map. A computation that reads one key depends only on that key. One that reads the keys depends on no value. */
export interface ReadonlyTrackedMap<T> extends Iterable<readonly [string, T]> {
  get(key: string): T | undefined;
  keys(): IterableIterator<string>;
  readonly size: number;
  values(): IterableIterator<T>;
}

/** One that is changed from outside of all computations. */
interface TrackedMap<T> extends ReadonlyTrackedMap<T> {
  set(key: string, value: T): void;
  delete(key: string): void;
}

/** @returns an empty tracked map. */
export function trackedMap<T>(): TrackedMap<T> {
  const entries = new Map<string, T>();
  /** An input for each entry, so that a change of another costs who reads one nothing. */
  const inputs = new Map<string, ReturnType<typeof input<T | undefined>>>();
  const all = input(entries);
  const keys = input(entries);
  const isThere = memoNamed((key) => keys.get().has(key));
  return {
    get(key) {
      const found = inputs.get(key);
      if (found) return found.get();
      isThere(key);
      return undefined;
    },
    keys: () => keys.get().keys(),
    get size() {
      return keys.get().size;
    },
    values: () => all.get().values(),
    [Symbol.iterator]: () => all.get().entries(),
    set(key, value) {
      if (entries.get(key) === value && entries.has(key)) return;
      if (!entries.has(key)) keys.touch();
      entries.set(key, value);
      const found = inputs.get(key);
      if (found) found.set(value);
      else inputs.set(key, input<T | undefined>(value));
      all.touch();
    },
    delete(key) {
      if (!entries.delete(key)) return;
      inputs.get(key)?.set(undefined);
      inputs.delete(key);
      keys.touch();
      all.touch();
    },
  };
}
