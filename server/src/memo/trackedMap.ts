import { input, memoByName } from "./memo";

/** A map that is tracked: who reads one key depends on that alone, who reads the keys on no value. */
export interface ReadonlyTrackedMap<T> extends Iterable<readonly [string, T]> {
  get(key: string): T | undefined;
  keys(): IterableIterator<string>;
  readonly size: number;
  values(): IterableIterator<T>;
}

/** One that is changed from outside of all computations. */
export interface TrackedMap<T> extends ReadonlyTrackedMap<T> {
  set(key: string, value: T): void;
  delete(key: string): void;
}

/** @returns an empty one. */
export function trackedMap<T>(): TrackedMap<T> {
  const entries = new Map<string, T>();
  const all = input(entries);
  const keys = input(entries);
  const read = memoByName((map: ReadonlyMap<string, T>, key) => {
    all.get();
    return map.get(key);
  });
  return {
    get: (key) => read(entries, key),
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
      all.touch();
    },
    delete(key) {
      if (!entries.delete(key)) return;
      keys.touch();
      all.touch();
    },
  };
}
