/**
 * Values that follow from others, and stay known until one of those has changed. A computation reads inputs and other memos
 * as if they were plain values; what it reads is recorded, and before its result is given out again that is held against
 * what has changed since. So nobody says what a result depends on, and nobody can say it wrongly.
 *
 * It is pull-based, as salsa in rust-analyzer: setting an input only counts, and whoever asks next finds out what to compute
 * again. Nothing points from what is read to who reads it, so what nobody holds is simply gone.
 */

/** The number of the latest change of any input. */
export let revision = 0;

/** Something that a computation reads and depends on. */
export interface Dependency {
  /** Brings it up to date. Returns the revision in which it last became another value. */
  changedAt(): number;
  /** The number of the last computation that has read it. */
  reader: number;
}

let computations = 0;

const none: readonly Dependency[] = [];

/** What a computation reads while it runs. Most read the same each time, and then nothing is allocated. */
class Reads {
  private readonly number = ++computations;
  private count = 0;
  private own: Dependency[] | undefined;

  constructor(private readonly before: readonly Dependency[]) {}

  add(dependency: Dependency): void {
    if (dependency.reader === this.number) return;
    dependency.reader = this.number;
    if (!this.own && this.before[this.count] !== dependency) this.own = this.before.slice(0, this.count);
    if (this.own) this.own.push(dependency);
    else this.count++;
  }

  /** All of it, in the order in which it was read first; what another computation has read in between may be there twice. */
  all(): readonly Dependency[] {
    // A copy, since a list that was added to has room for more.
    return this.own?.slice() ?? (this.count === this.before.length ? this.before : this.before.slice(0, this.count));
  }
}

/** Those of the computation that is running; absent where none runs. */
let reads: Reads | undefined;

/** In the place of `reads` where nothing may be read that may change. */
const nothing = new Reads(none);

/** Says that the computation that is running, if one is, has read something. */
export function record(dependency: Dependency): void {
  if (reads === nothing) throw new Error("What is computed once for an object must not read what may change.");
  reads?.add(dependency);
}

/** A value that is set from outside of all computations. */
class Input<T> implements Dependency {
  reader = 0;
  private changed = 0;

  constructor(private value: T) {}

  get(): T {
    record(this);
    return this.value;
  }

  /** Does nothing where the value is the same. */
  set(value: T): void {
    if (value === this.value) return;
    this.value = value;
    this.touch();
  }

  /** To be told that what the value holds has changed, where it is changed in place. */
  touch(): void {
    this.changed = ++revision;
  }

  changedAt(): number {
    return this.changed;
  }
}

/** @returns an input that has this value until another one is set. */
export function input<T>(value: T): Pick<Input<T>, "get" | "set" | "touch"> {
  return new Input(value);
}

/** Whether a computation has the same result again. Then nothing that reads it is computed again. */
export type IsSame<T> = (value: T, other: T) => boolean;

/** In the place of a revision: the computation runs now. */
const running = -2;

/** In the place of a revision: it has no result, since it never ran or has failed. */
const never = -1;

/** Replaces the revision in which a value changed: there is none now, because the computation fails. */
export const failed = Number.POSITIVE_INFINITY;

/** What many memos share. */
interface Computation<K, T> {
  readonly compute: (key: K, name: string) => T;
  readonly isSame: IsSame<T>;
}

/** What is computed for a key, under a name. There are thousands: each holds no more than it needs. */
export class Memo<K, T> implements Dependency {
  reader = 0;
  private value: T | undefined;
  private dependencies: readonly Dependency[] | undefined;
  /** The revision in which the value was seen to hold. */
  private verified = never;
  private changed = 0;

  constructor(
    private readonly how: Computation<K, T>,
    private readonly key: K,
    private readonly name: string,
  ) {}

  get(): T {
    const value = this.read();
    // What read nothing never changes.
    if (this.dependencies!.length > 0) record(this);
    return value;
  }

  /** Without being recorded, unless it fails: whoever goes on without the result depends on it all the same. */
  read(): T {
    try {
      this.refresh();
    } catch (error) {
      if (reads !== nothing) record(this);
      throw error;
    }
    return this.value as T;
  }

  changedAt(): number {
    try {
      this.refresh();
    } catch {
      return failed;
    }
    return this.changed;
  }

  private refresh(): void {
    if (this.verified === revision) return;
    if (this.verified === running) throw new Error("A computation asks for its own result.");
    if (this.isOutdated()) this.run();
    this.verified = revision;
  }

  /** In the order in which they were read: what was read later may make no sense any more if something before has changed. */
  private isOutdated(): boolean {
    if (!this.dependencies || this.verified === never) return true;
    for (const dependency of this.dependencies) if (dependency.changedAt() > this.verified) return true;
    return false;
  }

  private run(): void {
    const own = new Reads(this.dependencies ?? none);
    const { verified } = this;
    const outer = reads;
    let value: T;
    reads = own;
    this.verified = running;
    try {
      value = this.how.compute(this.key, this.name);
      this.verified = verified;
    } catch (error) {
      this.verified = never;
      throw error;
    } finally {
      reads = outer;
    }
    const isSame = this.dependencies !== undefined && this.how.isSame(this.value as T, value);
    if (!isSame) this.value = value;
    // To those that have seen it fail, any result is another one.
    if (!isSame || verified === never) this.changed = revision;
    this.dependencies = own.all();
  }
}

/** @returns what gives the result of a computation, which runs again only after something that it reads has changed. */
export function memo<T>(compute: () => T, isSame: IsSame<T> = Object.is): () => T {
  const one = new Memo({ compute, isSame }, undefined, "");
  return () => one.get();
}

/**
 * The same for each object that something is computed for, for as long as that is there. `name` is what the computation needs
 * to know of the object beside it, such as the address of the document that it is in: the same each time.
 */
export function memoFor<K extends object, T>(
  compute: (key: K, name: string) => T,
  isSame: IsSame<T> = Object.is,
): MemoFor<K, T> {
  const how = { compute, isSame };
  const memos = new WeakMap<K, Memo<K, T>>();
  const get = (key: K, name = "") => {
    let found = memos.get(key);
    if (!found) {
      found = new Memo(how, key, name);
      memos.set(key, found);
    }
    return found.get();
  };
  return Object.assign(get, { has: (key: K) => memos.has(key) });
}

/** What gives the result for an object. */
interface MemoFor<K extends object, T> {
  (key: K, name?: string): T;
  /** Whether somebody has asked for it. It may depend on that how something is computed, and never what comes out. */
  has(key: K): boolean;
}

/** How many names are remembered for an object. People type many that nothing will ever have. */
export const most = 10_000;

/** A memo for each name. */
export function memoNamed<T>(compute: (name: string) => T, isSame: IsSame<T> = Object.is): (name: string) => T {
  return named({ compute: (_, name) => compute(name), isSame }, undefined);
}

/** A memo for each object and name. */
export function memoByName<K extends object, T>(
  compute: (key: K, name: string) => T,
  isSame: IsSame<T> = Object.is,
): (key: K, name: string) => T {
  const how = { compute, isSame };
  const of = weakMemo((key: K) => named(how, key));
  return (key, name) => of(key)(name);
}

function named<K, T>(how: Computation<K, T>, key: K): (name: string) => T {
  let names: Map<string, Memo<K, T>> | undefined;
  return (name) => {
    names ??= new Map();
    let found = names.get(name);
    if (!found) {
      // Whoever has read those that go keeps them.
      if (names.size >= most) names.clear();
      found = new Memo(how, key, name);
      names.set(name, found);
    }
    return found.get();
  };
}

/** In the place of undefined, which a weak map has for what it does not know. */
const nothingFound = Symbol("undefined");

/**
 * @returns a function that computes something once for each object, for as long as the object exists. The result must
 *   follow from the object alone, which must not change. `context` is what the computation needs besides; the result
 *   does not depend on it.
 */
export function weakMemo<K extends object, T>(compute: (key: K) => T): (key: K) => T;
export function weakMemo<K extends object, T, C>(compute: (key: K, context: C) => T): (key: K, context: C) => T;
export function weakMemo<K extends object, T, C>(compute: (key: K, context: C) => T): (key: K, context: C) => T {
  // Weak, since what is computed for a block, say, has to go with the block, which only its document holds.
  const results = new WeakMap<K, T | typeof nothingFound>();
  return (key, context) => {
    const found = results.get(key);
    if (found !== undefined) return found === nothingFound ? (undefined as T) : (found as T);
    const outer = reads;
    let value: T;
    reads = nothing;
    try {
      value = compute(key, context);
    } finally {
      reads = outer;
    }
    results.set(key, value === undefined ? nothingFound : value);
    return value;
  };
}

/** Whether two lists have the same items in the same order. */
export function sameItems(list: readonly unknown[], other: readonly unknown[]): boolean {
  if (list.length !== other.length) return false;
  for (let index = 0; index < list.length; index++) if (list[index] !== other[index]) return false;
  return true;
}
