import { appendTo } from "../text/index";
import { type Dependency, failed, type IsSame, Memo, most, record, revision } from "./memo";

/** A map that is computed, which is read by its keys or as a whole. */
export interface MemoMap<T> {
  /** Who asks depends on what is under this key alone. */
  get(key: string): T | undefined;
  all(): ReadonlyMap<string, T>;
}

/** Something of a computed map that is read for itself: what is under a key, or which keys there are. */
class Cell implements Dependency {
  reader = 0;
  changed = 0;

  constructor(private readonly map: Dependency) {}

  changedAt(): number {
    return this.map.changedAt() === failed ? failed : this.changed;
  }
}

/**
 * @returns a map that is computed as a whole, in one pass, and read in parts by thousands of others. Most parts do not
 *   change.
 */
export function memoMap<T>(compute: () => Map<string, T>, isSame: IsSame<T>): MemoMap<T> {
  return new WholeMap(compute, isSame);
}

/** A map whose parts are read by thousands. */
abstract class PartedMap<T> implements MemoMap<T> {
  private readonly cells = new Map<string, Cell>();
  private latest: Map<string, T> | undefined;
  private isTouched = false;
  private readonly map = new Memo<PartedMap<T>, Map<string, T>>(
    { compute: recompute, isSame: (before, now) => this.mark(before, now) },
    this,
    "",
  );
  private readonly keysRead = new Cell(this.map);

  /** Makes the map anew, or sets in the latest one what is now under other keys, says so of each (`touch`), and returns that again: then its keys must be the same. */
  protected abstract make(latest: Map<string, T> | undefined): Map<string, T>;

  protected abstract isSame(value: T, other: T): boolean;

  recompute(): Map<string, T> {
    this.isTouched = false;
    this.latest = this.make(this.latest);
    return this.latest;
  }

  protected touch(key: string): void {
    this.isTouched = true;
    const cell = this.cells.get(key);
    if (cell) cell.changed = revision;
  }

  private mark(before: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>): boolean {
    if (before === now) return !this.isTouched;
    for (const [key, cell] of this.cells) if (!this.isSameUnder(before.get(key), now.get(key))) cell.changed = revision;
    this.keysRead.changed = revision;
    return false;
  }

  private isSameUnder(value: T | undefined, other: T | undefined): boolean {
    return value === other || (value !== undefined && other !== undefined && this.isSame(value, other));
  }

  get(key: string): T | undefined {
    const now = this.map.read();
    const value = now.get(key);
    let cell = this.cells.get(key);
    // Beside those that are there: of more than `most` each would depend on all.
    if (!cell && this.cells.size < now.size + most) {
      cell = new Cell(this.map);
      this.cells.set(key, cell);
    }
    record(cell ?? this.map);
    return value;
  }

  all(): ReadonlyMap<string, T> {
    return this.map.get();
  }

  /** Says that whoever asks depends on which keys there are. */
  recordKeys(): void {
    this.map.read();
    record(this.keysRead);
  }
}

function recompute<T>(map: PartedMap<T>): Map<string, T> {
  return map.recompute();
}

class WholeMap<T> extends PartedMap<T> {
  constructor(
    protected readonly make: () => Map<string, T>,
    protected readonly isSame: IsSame<T>,
  ) {
    super();
  }
}

/** Something under a key. */
type Pair<T> = readonly [key: string, value: T];

/** Everything under each key. Callers must not keep the whole map, because it is updated. */
export interface MemoIndex<T> extends MemoMap<readonly T[]> {
  /** The key of each thing that is said, in order. Who asks depends on no more than that. */
  names(): readonly string[];
}

/**
 * @returns such a map of what many parts say, one after another. Of parts that stay, which are the same objects, nothing is
 * looked at again; what `pairsOf` gives has to follow from the part alone.
 */
export function memoIndex<P, T>(
  parts: () => readonly P[],
  pairsOf: (part: P) => Iterable<Pair<T>>,
  isSame: IsSame<T> = Object.is,
): MemoIndex<T> {
  return new Index(parts, pairsOf, isSame);
}

class Index<P, T> extends PartedMap<readonly T[]> implements MemoIndex<T> {
  private latestParts: readonly P[] = [];
  private latestNames: readonly string[] = [];

  constructor(
    private readonly parts: () => readonly P[],
    private readonly pairsOf: (part: P) => Iterable<Pair<T>>,
    private readonly isSameValue: IsSame<T>,
  ) {
    super();
  }

  protected isSame(some: readonly T[], others: readonly T[]): boolean {
    return some.length === others.length && some.every((one, index) => this.isSameValue(one, others[index]!));
  }

  protected make(latest: Map<string, readonly T[]> | undefined): Map<string, readonly T[]> {
    const { pairsOf, isSameValue } = this;
    const now = this.parts();
    const pairs = latest && replacedPairs(this.latestParts, now, pairsOf, isSameValue);
    this.latestParts = now;
    const replaced = pairs && replacements(latest, pairs, isSameValue);
    if (latest && replaced) {
      for (const [key, values] of replaced) {
        latest.set(key, values);
        this.touch(key);
      }
      return latest;
    }
    const all: Pair<T>[] = [];
    for (const part of now) for (const pair of pairsOf(part)) all.push(pair);
    this.latestNames = all.map(([key]) => key);
    return grouped(all);
  }

  names(): readonly string[] {
    this.recordKeys();
    return this.latestNames;
  }
}

/** Pairs that others have come in the place of, under the same keys. */
interface Replaced<T> {
  readonly gone: readonly Pair<T>[];
  readonly come: readonly Pair<T>[];
}

/** As many as are looked for one by one. */
const fewPairs = 32;

/**
 * What other parts say in the place of those before. A keystroke changes one part, and where it is not that of the one before,
 * two that may be far from each other. Undefined where they say things under other keys, or of so many that all is made anew.
 */
function replacedPairs<P, T>(
  before: readonly P[],
  now: readonly P[],
  pairsOf: (part: P) => Iterable<Pair<T>>,
  isSame: IsSame<T>,
): Replaced<T> | undefined {
  if (before.length !== now.length) return undefined;
  const [gone, come] = [[] as Pair<T>[], [] as Pair<T>[]];
  for (let at = 0; at < now.length; at++) {
    if (before[at] === now[at]) continue;
    const [some, others] = [[...pairsOf(before[at]!)], [...pairsOf(now[at]!)]];
    if (some.length !== others.length || some.some(([key], index) => key !== others[index]![0])) return undefined;
    for (const [index, pair] of some.entries()) {
      if (isSame(pair[1], others[index]![1])) continue;
      gone.push(pair);
      come.push(others[index]!);
    }
    if (gone.length > fewPairs) return undefined;
  }
  return { gone, come };
}

/** What is under keys now that some pairs have come in the place of others. Undefined where it is not clear which values go. */
function replacements<T>(
  latest: ReadonlyMap<string, readonly T[]>,
  { gone, come }: Replaced<T>,
  isSame: IsSame<T>,
): ReadonlyMap<string, readonly T[]> | undefined {
  const replaced = new Map<string, readonly T[]>();
  const byKey = grouped(come);
  for (const [key, before] of grouped(gone)) {
    const now = byKey.get(key)!;
    const values = [...latest.get(key)!];
    let count = 0;
    // A kind of block is a key that thousands are under.
    for (let at = 0; at < values.length; at++) if (isOneOf(before, values[at]!, isSame)) values[at] = now[count++]!;
    if (count !== before.length) return undefined;
    replaced.set(key, values);
  }
  return replaced;
}

function isOneOf<T>(some: readonly T[], one: T, isSame: IsSame<T>): boolean {
  for (const other of some) if (isSame(one, other)) return true;
  return false;
}

function grouped<T>(pairs: readonly Pair<T>[]): Map<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const [key, value] of pairs) appendTo(found, key, value);
  return found;
}
