// Lists as they are known, page by page, in memory only. What is old is given at once and read anew behind it; what
// cannot be read anew stays, with the reason beside it.
import type { Clock } from "../host";
import { problemFromFailure } from "../problems/fromFailure";
import type { Problem } from "../problems/problem";
import { repeating } from "../problems/sentences";
import type { LiveList, ReadOptions } from "../types";
import { Sharing } from "./sharing";

const lifetime = 5 * 60_000;
/** How long a failure is repeated from memory, so that redrawing a tree does not ask again each time. */
const failureLifetime = 30_000;

interface Keyed {
  readonly key: string;
}

/** A page of a list, and the link to the next. */
export interface ListPage<T extends Keyed> {
  readonly items: readonly T[];
  readonly next: string | undefined;
  /** Something that is to be told beside the items. */
  readonly problem?: Problem;
}

/** A list that can be read page by page. Lists with the same key are the same list. */
export interface ListSource<T extends Keyed> {
  readonly key: string;
  /** Whose host is named when it cannot be reached. */
  readonly host: string;
  read(next: string | undefined, signal: AbortSignal): Promise<ListPage<T>>;
}

interface CachedList<T extends Keyed> {
  readonly items: readonly T[];
  readonly next: string | undefined;
  /** The links that led here: one that comes again would lead round for ever. */
  readonly followed: ReadonlySet<string>;
  readonly readAt: number | undefined;
  readonly problem?: Problem;
  readonly problemAt?: number;
}

/** All lists that were read, by the key of their source. */
export class Lists {
  private readonly known = new Map<string, CachedList<Keyed>>();
  private readonly sharing = new Sharing();
  /** Counts how often everything was forgotten: what was asked for before is not remembered after. */
  private generation = 0;

  constructor(
    private readonly clock: Clock,
    /** Told when a list was read anew that nobody waited for. */
    private readonly changed: (key: string) => void,
  ) {}

  async get<T extends Keyed>(
    source: ListSource<T>,
    { signal, refresh = false }: ReadOptions = {},
  ): Promise<LiveList<T>> {
    const known = this.known.get(source.key) as CachedList<T> | undefined;
    if (known && !refresh && this.isFresh(known)) return this.live(source, known);
    if (known?.readAt !== undefined && !refresh) {
      if (!this.sharing.has(source.key)) {
        // Nobody waits for it, so nobody cancels it either, and it cannot fail: a failure becomes part of the list.
        this.reread(source, undefined).then(() => this.changed(source.key));
      }
      return { ...this.live(source, known), stale: true };
    }
    return this.reread(source, signal);
  }

  /** What is known, without asking anybody. */
  peek<T extends Keyed>(source: ListSource<T>): LiveList<T> | undefined {
    const known = this.known.get(source.key) as CachedList<T> | undefined;
    return known && this.live(source, known);
  }

  /** What is known of all lists of that name, as in `<whose>/#computes`. */
  itemsOf<T extends Keyed>(name: string): readonly T[] {
    const found = [...this.known].filter(([key]) => key.endsWith(`/#${name}`));
    return found.flatMap(([, { items }]) => items as readonly T[]);
  }

  /** Reads to the end, or to the first problem. */
  async all<T extends Keyed>(source: ListSource<T>, reading: ReadOptions = {}): Promise<LiveList<T>> {
    let live = await this.get(source, reading);
    const { signal } = reading;
    while (live.more && !live.problem) live = await live.more(signal ? { signal } : {});
    return live;
  }

  /** Whoever waits for a list still gets it, but nobody else does. */
  forget(): void {
    this.generation++;
    this.known.clear();
    this.sharing.forget();
  }

  dispose(): void {
    this.sharing.dispose();
    this.known.clear();
  }

  private isFresh({ readAt, problem, problemAt = 0 }: CachedList<Keyed>): boolean {
    const now = this.clock.now();
    if (problem && problem.kind !== "repeating") return now < (problem.retryAt ?? problemAt + failureLifetime);
    return readAt !== undefined && now - readAt < lifetime;
  }

  /** Reads as far as was read before, and replaces what was known only when all of that has come. */
  private reread<T extends Keyed>(source: ListSource<T>, signal: AbortSignal | undefined): Promise<LiveList<T>> {
    const before = this.known.get(source.key) as CachedList<T> | undefined;
    return this.attempt(source, before, signal, async (inner) => {
      let known = await this.readPage(source, undefined, inner);
      while (known.next !== undefined && !known.problem && known.items.length < (before?.items.length ?? 0)) {
        known = await this.readPage(source, known, inner);
      }
      return known;
    });
  }

  private async more<T extends Keyed>(source: ListSource<T>, signal: AbortSignal | undefined): Promise<LiveList<T>> {
    const before = this.known.get(source.key) as CachedList<T> | undefined;
    // Somebody else has read to the end meanwhile.
    if (before && before.next === undefined) return this.live(source, before);
    return this.attempt(source, before, signal, (inner) => this.readPage(source, before, inner));
  }

  private async attempt<T extends Keyed>(
    source: ListSource<T>,
    before: CachedList<T> | undefined,
    signal: AbortSignal | undefined,
    read: (signal: AbortSignal) => Promise<CachedList<T>>,
  ): Promise<LiveList<T>> {
    const { generation } = this;
    const remember = (known: CachedList<T>) => {
      if (generation === this.generation) this.known.set(source.key, known);
    };
    let known: CachedList<T>;
    try {
      known = await this.sharing.share(source.key, signal, read);
      remember(known);
    } catch (failure) {
      const problem = problemFromFailure(failure, source.host);
      const empty = { items: [], next: undefined, followed: new Set<string>(), readAt: undefined };
      known = { ...(before ?? empty), problem, problemAt: this.clock.now() };
      // Whoever cancels wants it read the next time, not reminded of it.
      if (problem.kind !== "canceled") remember(known);
    }
    return this.live(source, known);
  }

  private async readPage<T extends Keyed>(
    source: ListSource<T>,
    before: CachedList<T> | undefined,
    signal: AbortSignal,
  ): Promise<CachedList<T>> {
    const page = await source.read(before?.next, signal);
    // Azure may repeat an entry on the next page when the list changes in between.
    const keys = new Set(before?.items.map(({ key }) => key));
    const items = [...(before?.items ?? []), ...page.items.filter(({ key }) => !keys.has(key))];
    const followed = new Set(before?.followed);
    if (before?.next !== undefined) followed.add(before.next);
    const isLoop = page.next !== undefined && (followed.has(page.next) || followed.size > 2000);
    const problem = isLoop ? repeating(items.length) : page.problem;
    return {
      items,
      next: isLoop ? undefined : page.next,
      followed,
      readAt: this.clock.now(),
      ...(problem ? { problem, problemAt: this.clock.now() } : {}),
    };
  }

  private live<T extends Keyed>(source: ListSource<T>, { items, next, readAt, problem }: CachedList<T>): LiveList<T> {
    return {
      items,
      complete: readAt !== undefined && next === undefined && !problem,
      stale: false,
      ...(readAt === undefined ? {} : { readAt }),
      ...(problem ? { problem } : {}),
      ...(next === undefined ? {} : { more: ({ signal } = {}) => this.more(source, signal) }),
    };
  }
}
