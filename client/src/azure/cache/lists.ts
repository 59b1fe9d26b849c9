// A cache of lists, page by page, in memory only. An outdated list is returned at once and read again in the background; if that
// fails it stays, with the problem beside it.

import { isEndless } from "../arm/pages";
import type { Clock } from "../host";
import { problemFromFailure } from "../problems/fromFailure";
import type { AzureProblem } from "../problems/problem";
import { repeating } from "../problems/sentences";
import { toTheEnd } from "../toTheEnd";
import type { LiveList, ReadOptions } from "../types";
import { Sharing } from "./sharing";

const lifetime = 5 * 60_000;
/** How long a failure is cached, in milliseconds, so that redrawing a tree does not send the request again. */
const failureLifetime = 30_000;

interface Keyed {
  readonly key: string;
}

/** A page of a list, and the link to the next. */
export interface ListPage<T extends Keyed> {
  readonly items: readonly T[];
  readonly next: string | undefined;
  /** A problem to show beside the items. */
  readonly problem?: AzureProblem;
}

/** A list that can be read page by page. Lists with the same key are the same list. */
export interface ListSource<T extends Keyed> {
  readonly key: string;
  /** The host to name when it cannot be reached. */
  readonly host: string;
  read(next: string | undefined, signal: AbortSignal): Promise<ListPage<T>>;
}

interface CachedList<T extends Keyed> {
  readonly items: readonly T[];
  readonly next: string | undefined;
  /** The links that were followed: following one again would never end. */
  readonly followed: ReadonlySet<string>;
  readonly readAt: number | undefined;
  readonly problem?: AzureProblem;
  readonly problemAt?: number;
}

/** All lists that were read, by the key of their source. */
export class Lists {
  private readonly cache = new Map<string, CachedList<Keyed>>();
  private readonly sharing = new Sharing();
  /** Counts how often the cache was cleared: the result of a request from before is not stored after. */
  private generation = 0;

  constructor(
    private readonly clock: Clock,
    /** Called when a list was read again in the background. */
    private readonly changed: (key: string) => void,
  ) {}

  async get<T extends Keyed>(
    source: ListSource<T>,
    { signal, refresh = false }: ReadOptions = {},
  ): Promise<LiveList<T>> {
    const cached = this.cache.get(source.key) as CachedList<T> | undefined;
    if (cached && !refresh && this.isFresh(cached)) return this.live(source, cached);
    if (cached?.readAt !== undefined && !refresh) {
      if (!this.sharing.has(source.key)) {
        // It runs in the background: it is never canceled, and a failure becomes part of the list.
        this.readAgain(source, undefined).then(() => this.changed(source.key));
      }
      return { ...this.live(source, cached), stale: true };
    }
    return this.readAgain(source, signal);
  }

  /** The cached list. Sends no request. */
  peek<T extends Keyed>(source: ListSource<T>): LiveList<T> | undefined {
    const cached = this.cache.get(source.key) as CachedList<T> | undefined;
    return cached && this.live(source, cached);
  }

  /** All cached lists of that name, as in `<key of a workspace>/#computes`. */
  itemsOf<T extends Keyed>(name: string): readonly T[] {
    const found = [...this.cache].filter(([key]) => key.endsWith(`/#${name}`));
    return found.flatMap(([, { items }]) => items as readonly T[]);
  }

  /** Reads to the end, or to the first problem. */
  async all<T extends Keyed>(source: ListSource<T>, reading: ReadOptions = {}): Promise<LiveList<T>> {
    return toTheEnd(await this.get(source, reading), reading.signal);
  }

  /** Callers that wait for a list still get it, but it is not cached. */
  forget(): void {
    this.generation++;
    this.cache.clear();
    this.sharing.forget();
  }

  dispose(): void {
    this.sharing.dispose();
    this.cache.clear();
  }

  private isFresh({ readAt, problem, problemAt = 0 }: CachedList<Keyed>): boolean {
    const now = this.clock.now();
    if (problem && problem.kind !== "repeating") return now < (problem.retryAt ?? problemAt + failureLifetime);
    return readAt !== undefined && now - readAt < lifetime;
  }

  /** Reads as many pages as before, and replaces the cached list only when all of them have arrived. */
  private readAgain<T extends Keyed>(source: ListSource<T>, signal: AbortSignal | undefined): Promise<LiveList<T>> {
    const before = this.cache.get(source.key) as CachedList<T> | undefined;
    return this.attempt(source, before, signal, async (inner) => {
      let page = await this.readPage(source, undefined, inner);
      while (page.next !== undefined && !page.problem && page.items.length < (before?.items.length ?? 0)) {
        page = await this.readPage(source, page, inner);
      }
      return page;
    });
  }

  private async more<T extends Keyed>(source: ListSource<T>, signal: AbortSignal | undefined): Promise<LiveList<T>> {
    const before = this.cache.get(source.key) as CachedList<T> | undefined;
    // Another caller has read to the end in the meantime.
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
    const remember = (list: CachedList<T>) => {
      if (generation === this.generation) this.cache.set(source.key, list);
    };
    let list: CachedList<T>;
    try {
      list = await this.sharing.share(source.key, signal, read);
      remember(list);
    } catch (failure) {
      const problem = problemFromFailure(failure, source.host);
      const empty = { items: [], next: undefined, followed: new Set<string>(), readAt: undefined };
      list = { ...(before ?? empty), problem, problemAt: this.clock.now() };
      // A canceled request is not cached as a failure.
      if (problem.kind !== "canceled") remember(list);
    }
    return this.live(source, list);
  }

  private async readPage<T extends Keyed>(
    source: ListSource<T>,
    before: CachedList<T> | undefined,
    signal: AbortSignal,
  ): Promise<CachedList<T>> {
    const page = await source.read(before?.next, signal);
    // Azure may repeat an entry on the next page when the list changes in between; nobody could tell two of one key apart.
    const known = new Map(before?.items.map((one) => [one.key, one]));
    for (const one of page.items) if (!known.has(one.key)) known.set(one.key, one);
    const items = [...known.values()];
    const followed = new Set(before?.followed);
    if (before?.next !== undefined) followed.add(before.next);
    const isLoop = page.next !== undefined && isEndless(page.next, followed);
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
