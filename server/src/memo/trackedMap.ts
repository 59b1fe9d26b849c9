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
  return new InputMap();
}

class InputMap<T> implements TrackedMap<T> {
  private readonly entries = new Map<string, T>();
  /** An input for each entry, so that a change of another costs who reads one nothing. */
  private readonly inputs = new Map<string, ReturnType<typeof input<T | undefined>>>();
  private readonly all = input(this.entries);
  private readonly names = input(this.entries);
  /** Of what is not there. */
  private isThere: ((key: string) => boolean) | undefined;

  get(key: string): T | undefined {
    const found = this.inputs.get(key);
    if (found) return found.get();
    this.isThere ??= memoNamed((name) => this.names.get().has(name));
    this.isThere(key);
    return undefined;
  }

  keys(): IterableIterator<string> {
    return this.names.get().keys();
  }

  get size(): number {
    return this.names.get().size;
  }

  values(): IterableIterator<T> {
    return this.all.get().values();
  }

  [Symbol.iterator](): IterableIterator<[string, T]> {
    return this.all.get().entries();
  }

  set(key: string, value: T): void {
    const { entries } = this;
    if (entries.get(key) === value && entries.has(key)) return;
    if (!entries.has(key)) this.names.touch();
    entries.set(key, value);
    const found = this.inputs.get(key);
    if (found) found.set(value);
    else this.inputs.set(key, input<T | undefined>(value));
    this.all.touch();
  }

  delete(key: string): void {
    if (!this.entries.delete(key)) return;
    this.inputs.get(key)?.set(undefined);
    this.inputs.delete(key);
    this.names.touch();
    this.all.touch();
  }
}
