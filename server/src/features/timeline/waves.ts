/** In which order a graph is gone through where everything begins as soon as nothing that it waits for is left. */

/** What each part waits for, by name; names that are no parts are waited for by nobody. */
type Uses = ReadonlyMap<string, readonly string[]>;

/** When parts are done, and after which way of parts. */
interface Waves {
  /** From 1; nothing for what is no vertex, and for what is in a circle or waits for one. */
  readonly waveOf: ReadonlyMap<string, number>;
  readonly count: number;
  /** The longest way: vertices of which each waits for the one before. */
  readonly longest: readonly string[];
}

/** Parts that are not vertices count as no step. */
export function wavesOf(uses: Uses, isVertex: (part: string) => boolean, weightOf: (vertex: string) => number): Waves {
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  const ready: string[] = [];
  for (const [part, all] of uses) {
    const own = all.filter((other) => uses.has(other));
    open.set(part, own.length);
    if (own.length === 0) ready.push(part);
    for (const other of own) {
      const known = users.get(other);
      if (known) known.push(part);
      else users.set(other, [part]);
    }
  }
  /** How many vertices lead to a part, itself included, and how heavy the heaviest way is. */
  const steps = new Map<string, number>();
  const weights = new Map<string, number>();
  const before = new Map<string, string>();
  for (const part of ready) {
    const isOwn = isVertex(part);
    let [step, weight, last] = [0, 0, ""];
    for (const other of uses.get(part) ?? []) {
      step = Math.max(step, steps.get(other) ?? 0);
      const heavy = weights.get(other) ?? 0;
      if (heavy <= weight) continue;
      weight = heavy;
      last = other;
    }
    steps.set(part, step + Number(isOwn));
    weights.set(part, weight + (isOwn ? weightOf(part) : 0));
    if (last !== "") before.set(part, last);
    for (const user of users.get(part) ?? []) {
      const left = (open.get(user) ?? 0) - 1;
      open.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  const waveOf = new Map(ready.filter(isVertex).map((part) => [part, steps.get(part) ?? 0]));
  let [end, most]: [string | undefined, number] = [undefined, 0];
  for (const part of waveOf.keys()) {
    const weight = weights.get(part) ?? 0;
    if (weight > most) [end, most] = [part, weight];
  }
  const longest: string[] = [];
  for (let part = end; part !== undefined; part = before.get(part)) if (isVertex(part)) longest.unshift(part);
  return { waveOf, count: Math.max(0, ...waveCounts(waveOf)), longest };
}

/** Few numbers, however many parts there are. */
function waveCounts(waveOf: ReadonlyMap<string, number>): ReadonlySet<number> {
  return new Set(waveOf.values());
}

/** The other way round: what everything is waited for by. */
export function reversed(uses: Uses): Uses {
  const users = new Map<string, string[]>([...uses.keys()].map((part) => [part, []]));
  for (const [part, all] of uses) for (const other of all) users.get(other)?.push(part);
  return users;
}

/**
 * The vertices that each vertex waits for directly, without those that another one of them waits for as well. `most` is how many are
 * listed altogether; undefined where there are more.
 */
export function directNeeds(
  uses: Uses,
  waveOf: ReadonlyMap<string, number>,
  most: number,
): ReadonlyMap<string, readonly string[]> | undefined {
  const needs = new Map<string, readonly string[]>();
  const behind = new Map<string, ReadonlySet<string>>();
  let count = 0;
  for (const vertex of [...waveOf.keys()].sort((a, b) => waveOf.get(a)! - waveOf.get(b)!)) {
    const found = new Set<string>();
    const seen = new Set<string>();
    const left = [...(uses.get(vertex) ?? [])];
    for (let part = left.pop(); part !== undefined; part = left.pop()) {
      if (seen.has(part)) continue;
      seen.add(part);
      if (waveOf.has(part)) found.add(part);
      else left.push(...(uses.get(part) ?? []));
    }
    found.delete(vertex);
    const further = new Set<string>();
    for (const one of found) for (const other of behind.get(one) ?? []) further.add(other);
    const own = [...found].filter((one) => !further.has(one));
    for (const one of own) further.add(one);
    behind.set(vertex, further);
    needs.set(vertex, own);
    // All that lies behind is kept for each, which is what grows.
    count += further.size;
    if (count > most) return undefined;
  }
  return needs;
}
